import { sheet } from './sheets';

/** A form that its author prepared for Waymark, in two languages of which one is written from right to left. */
export const posts = [
  sheet(
    'survey',
    `
type | name | label::English (en) | label::Arabic (ar) | hint::English (en) | hint::Arabic (ar) | relevant | constraint | waymark::level | waymark::dimension | waymark::statement | waymark::metWhen | waymark::ask | waymark::evidence | waymark::source | waymark::target | waymark::repeat | waymark::action | waymark::recommendation | waymark::months | waymark::indicator | waymark::verification
begin_group | law | Law | القانون | The duty of carriers | واجب شركات النقل | | | | legislative | | | justice, border | | S/RES/2396, para. 11 (decides); ICAO Annex 9, 9.5 (standard) | 3 | | | | | |
select_one yn | law_in_force | Which law obliges carriers? | ما القانون الذي يلزم شركات النقل؟ | Ask for the text | اطلب النص | | | 1 | | A law in force obliges every carrier. | | | law text; regulation | | | | Enact the duty. | The State may wish to enact the duty. | 9 | Law in force | Official gazette
select_one form | law_form | How is it kept? | كيف تحفظ؟ | | | \${law_in_force} = 'yes' | | 2 | | It is published online. | paper: unmet; online: met; both: met | | | | | | | | | |
integer | share | What share of carriers complies, in per cent? | ما نسبة الشركات الملتزمة؟ | | | \${law_in_force} = 'yes' and \${law_form} != 'paper' | . >= 0 and . <= 100 | 3 | operational | At least 90 per cent comply. | >= 90 | | | | | | | | | |
end_group | | | | | | | | | | | | | | | | | | | | |
begin_group | control | Control at the border | المراقبة على الحدود | | | \${law_in_force} != 'no' | | | operational | | | border | | S/RES/2396, para. 12 (decides) | | | | | | |
begin_repeat | posts | Border posts | المراكز الحدودية | | | | | | | | | | | | | share 0.8 | | | | |
select_one yn | post_staffed | Who is on duty at night? | من المناوب ليلا؟ | | | | | 1 | | An officer is on duty at every hour. | | | roster | | | | | | | |
text | post_remarks | What else matters here? | ما المهم أيضا؟ | | | | | | | | | | | | | | | | | |
end_repeat | | | | | | | | | | | | | | | | | | | | |
select_one yn | oversight | Who reviews complaints? | من يراجع الشكاوى؟ | | | \${share} >= 90 | | 2 | safeguards | A body outside the service reviews complaints. | | | | | | | | | | |
end_group | | | | | | | | | | | | | | | | | | | | |
`,
  ),
  sheet(
    'choices',
    `
list_name | name | label::English (en) | label::Arabic (ar)
yn | yes | Yes | نعم
yn | no | No | لا
yn | dk | Don't know | لا أعرف
form | paper | On paper | على الورق
form | online | Online | على الإنترنت
form | both | Both | كلاهما
`,
  ),
  sheet(
    'settings',
    `
form_title | form_id | version | default_language | waymark::levels | waymark::publisher | waymark::publishedOn
Border posts | border-posts | 1.2.0 | English (en) | Initial; Developing; Established | Example Office | 2026-03-01
`,
  ),
];
