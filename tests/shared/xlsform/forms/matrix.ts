import { sheet } from './sheets';

/** A form as one survey platform exports it, with types that only it knows. */
export const matrix = [
  sheet(
    'survey',
    `
type | name | label | kobo--score-choices | kobo--matrix_list | $kuid
begin_score | group_a | How far do you agree? | agree | | aaa1
score__row | row_1 | The law is clear | | | aaa2
score__row | row_2 | The law is applied | | | aaa3
end_score | | | | |
begin_rank | group_b | Rank these | | | bbb1
rank__level | first | First | | | bbb2
end_rank | | | | |
begin_kobomatrix | group_c | Equipment | | equipment | ccc1
integer | number | Number | | | ccc2
end_kobomatrix | | | | |
slect_one yn | misspelt | Is it? | | | ddd1
select_one nosuch | lost | Which? | | | ddd2
select_one yn | has space here | Is it there? | | | ddd3
select_one yn | fine | Is it in force? | | | ddd4
integer | typo | How many? | | | ddd5
begin_group | open | Never closed | | | eee1
`,
  ),
  sheet('choices', 'list_name | name | label\nyn | yes | Yes\nyn | no | No\nyn | no | No again\nagree | 1 | Agree'),
  sheet('settings', 'form_title | style\nAn export | pages'),
];
