/** Made-up people in the scripts a front desk meets: each list pairs first names with family names of one language. */
export const demoNames: readonly { readonly first: readonly string[]; readonly family: readonly string[] }[] = [
  {
    first: ['Anna', 'Łucja', 'Zofia', 'Jadwiga', 'Małgorzata', 'Katarzyna', 'Grażyna', 'Paweł', 'Tomasz', 'Krzysztof', 'Świętosława', 'Bożena', 'Michał', 'Rafał', 'Żaneta', 'Ewa'],
    family: ['Nowak', 'Kowalska', 'Wiśniewska', 'Wójcik', 'Kamińska', 'Zielińska', 'Dąbrowska', 'Żółkowska', 'Szczęsny', 'Pawłowski', 'Jabłońska', 'Król', 'Wrońska', 'Ćwik', 'Błaszczyk', 'Mróz'],
  },
  {
    first: ['Olivia', 'Amelia', 'George', 'Noah', 'Ivy', 'Freya', 'Arthur', 'Leo', 'Zoë', 'Chloé', 'Harriet', 'Oscar'],
    family: ['Smith', 'Jones', 'Taylor', 'O’Brien', 'Walker', 'Wright', 'Robinson', 'Thompson', 'Evans', 'Hughes', 'Edwards', 'Green'],
  },
  {
    first: ['Олена', 'Єлизавета', 'Марія', 'Софія', 'Ярослав', 'Богдан', 'Тарас', 'Ганна', 'Їванна', 'Соломія'],
    family: ['Шевченко', 'Щербак', 'Коваленко', 'Бондаренко', 'Ткачук', 'Мельник', 'Їжакевич', 'Лисенко', 'Гнатюк', 'Руденко'],
  },
  {
    first: ['Κυριακή', 'Ελένη', 'Μαρία', 'Γιώργος', 'Νίκος', 'Αθηνά', 'Δήμητρα', 'Κώστας'],
    family: ['Παπαδοπούλου', 'Γεωργίου', 'Οικονόμου', 'Βασιλείου', 'Νικολάου', 'Αντωνίου', 'Μακρής', 'Καραγιάννη'],
  },
  { first: ['Müge', 'Jürgen', 'Søren', 'Ágnes', 'François', 'José', 'Šárka', 'İnci'], family: ['Öztürk', 'Größ', 'Ødegård', 'Szabó', 'Lefèvre', 'Núñez', 'Dvořáková', 'Yıldız'] },
]
