import { sheet } from './sheets';

/** A household survey as tutorials show it: repeats, calculations, answers put into labels, older spellings of types and heads. */
export const household = [
  sheet(
    'survey',
    `
Type | Name | Label | Hint | Relevance | Constraint | Constraint Message | Required | Calculation | Repeat_count | Default
note | welcome | Welcome to the survey. | | | | | | | |
text | hh_id | Household number | | | regex(., '^[0-9]{3}$') | Three digits | yes | | |
begin group | background | Background | | | | | | | |
select one from yes_no | has_land | Does the household own land? | | | | | true() | | |
decimal | land_size | How many hectares? | | \${has_land} = "yes" | . > 0 | | | | |
select one from wall or_other | walls | What are the walls made of? | | | | | | | |
end group | | | | | | | | | |
begin repeat | member | Member of the household | | | | | | | \${hh_size} |
text | member_name | Name | | | | | yes | | |
int | age | How old is \${member_name}? | In years | | . >= 0 and . <= 120 | | | | | 18
select1 yes_no | school | Does \${member_name} go to school? | | \${age} >= 6 | | | | | |
select all that apply from illness | ill | Which illnesses did \${member_name} have? | | \${school} = 'yes' or \${has_land} = 'yes' | | | | | |
end repeat | | | | | | | | | |
calculate | hh_size | | | | | | | count(\${member}) | |
datetime | next_visit | When shall we come again? | | | | | | | |
acknowledge | consent | The respondent agrees. | | | | | | | |
`,
  ),
  sheet(
    'Choices',
    `
list name | value | caption
yes_no | yes | Yes
yes_no | no | No
wall | mud | Mud
wall | brick | Brick
illness | malaria | Malaria
illness | cold | Cold
`,
  ),
];
