import type { shellTexts as english } from '../en/shell.ts'
import type { WordsOf } from '../words-of.ts'

export const shellTexts: WordsOf<typeof english> = {
  'shell.cannot-start': 'تعذّر تشغيل Counterfoil.',
  'shell.needs-first-address': 'افتح المكتب بالعنوان الكامل الذي ظهر عند تشغيله.',
  'shell.address-used': 'استُخدم هذا العنوان من قبل. تابع في النافذة المفتوحة أو شغّل المكتب من جديد.',
  'shell.not-from-here': 'يجيب هذا المكتب على جهازه فقط، بالعنوان الذي ظهر عند تشغيله.',
  'shell.nothing-here': 'لا شيء في هذا العنوان.',
  'shell.not-built': 'الشاشات لم تُبنَ بعد: نفّذ «npm run build».',
  'shell.port-taken': 'المنفذ {port} يستخدمه برنامج آخر. اختر غيره عبر ‎--port.',
  'shell.folder-network': 'لا يمكن حفظ السجل على قرص شبكي ({folder}). اختر مجلدًا على قرص هذا الحاسوب.',
  'shell.folder-cloud-synced': 'لا يمكن حفظ السجل في مجلد تنسخه خدمة سحابية ({folder}). اختر مجلدًا آخر.',
  'shell.open-this-address': 'المكتب مفتوح. اعرضه في متصفح على هذا الحاسوب: {address}',
  'shell.window-opened': 'المكتب مفتوح في نافذته. Ctrl+C هنا يغلقه.',
}
