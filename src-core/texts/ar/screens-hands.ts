import type { handsTexts as english } from '../en/screens-hands.ts'
import type { WordsOf } from '../words-of.ts'

export const handsTexts: WordsOf<typeof english> = {
  'scan.unknown': 'لا شيء هنا يحمل الرمز {code}.',
  'scan.not-now': 'أنهِ هذه النافذة أو أغلقها أولًا، ثم امسح مرة أخرى.',
  'scan.search-by-phone': 'البحث برقم الهاتف',
  'search.gift-card': 'بطاقة هدية {number}',
  'search.receipt': 'إيصال {number}',
  'search.membership': 'اشتراك {number}',
  'search.to-spend': 'الرصيد {amount}',
  'search.total': '{day}، {amount}',
  'search.nobody-named': 'بيع دون اسم: إيصاله',
  'keys.return': 'إرجاع آخر زيارة',
  'commands.at': '{place}: {what}',
  'commands.open-sale': 'متابعة البيع: {name}',
  'keys.here': 'هذه الشاشة',
  'keys.everywhere': 'في كل مكان',
}
