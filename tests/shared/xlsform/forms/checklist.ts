import { sheet } from './sheets';

/** A checklist of facilities as a health organisation writes one: sections, yes/no/partly lists, codes as names, no Waymark column. */
export const checklist = [
  sheet(
    'survey',
    `
type | name | label | hint | guidance_hint | relevant | constraint | constraint_message | required | appearance
start | start | | | | | | | |
today | today | | | | | | | |
deviceid | deviceid | | | | | | | |
begin_group | s0 | SECTION 0: IDENTIFICATION | | | | | | | field-list
text | facility_name | Name of the facility | | | | | | yes |
select_one ftype | facility_type | Type of facility | | | | | | yes | minimal
geopoint | gps | GPS position of the facility | Stand outside | | | | | |
date | visit_date | Date of the visit | | | | . <= today() | The date cannot be in the future | yes |
end_group | | | | | | | | |
begin_group | s1 | SECTION 1: Water and power | | | | | | |
note | n1 | **Ask to see** the water source. | | | | | | |
select_one yn | q101 | Is there an improved water source on the premises? | Look for a tap or a borehole | Count only what worked today | | | | yes |
integer | q102 | For how many hours a day is there power? | | | | . >= 0 and . <= 24 | Between 0 and 24 | |
select_one ynp | q103 | Is there a working generator? | | | \${q102} < 24 | | | |
select_one yn | q104 | Was the water tested within the last year? | | | \${q101} = '1' | | | yes |
end_group | | | | | | | | |
begin_group | s2 | SECTION 2: Infection control | Observe; do not ask | | | | | |
select_one ynp | q201 | Do all wards have soap? | | | | | | |
select_one ynp | q202 | Are gloves there? | | | \${q201} != '2' and \${q101} = '1' | | | |
select_multiple waste | q203 | Which kinds of waste are kept apart? | | | | | | |
image | q204 | Photograph of the waste area | | | selected(\${q203}, 'sharps') | | | |
calculate | score | | | | | | | |
note | thanks | Thank the staff. | | | | | | |
end_group | | | | | | | | |
end | end | | | | | | | |
`,
  ),
  sheet(
    'choices',
    `
list_name | name | label
yn | 1 | Yes
yn | 2 | No

ynp | 1 | Yes
ynp | 3 | Partly
ynp | 2 | No
ynp | 9 | Not applicable
ynp | 8 | Don't know

ftype | hosp | Hospital
ftype | hc | Health centre
waste | sharps | Sharps
waste | infectious | Infectious waste
waste | general | General waste
colours | r | Red
`,
  ),
  sheet('settings', 'form_title | form_id | version\nFacility checklist | facility_checklist | 2026021501'),
  sheet('changelog', 'date | change\n2026-02-15 | first version'),
];
