import { sheet } from './sheets';

/** Selects that narrow each other down, columns with one colon, a list in another file, nested groups and a repeated name. */
export const cascade = [
  sheet(
    'survey',
    `
type | name | label:fr | label:en | choice_filter | relevant | media:image | read only
begin_group | where | Lieu | Place | | | |
select_one region | region | Région | Region | | | carte.png |
select_one district | district | District | District | region = \${region} | | |
select_one_from_file villages.csv | village | Village | Village | district=\${district} | | |
end_group | | | | | | |
begin_group | centre | Centre | Centre | | | |
begin_group | staff | Personnel | Staff | | | |
select_one ouinon | trained | Le personnel est-il formé ? | Are staff trained? | | | |
select_one ouinon | refresher | Y a-t-il un recyclage ? | Is there a refresher? | | \${trained} = 'oui' or \${trained} = 'partiel' | |
text | remark | Remarque | Remark | | not(selected(\${trained}, 'non')) | | yes
end_group | | | | | | |
begin_group | records | Registres | Records | | | |
select_one ouinon | kept | Le registre est-il tenu ? | Is the register kept? | | (\${trained} = 'oui' or \${refresher} = 'oui') | |
text | remark | Remarque | Remark | | \${kept} = 'oui' | |
end_group | | | | | | |
end_group | | | | | | |
`,
  ),
  sheet(
    'choices',
    `
list_name | name | label:fr | label:en | region
region | n | Nord | North |
region | s | Sud | South |
district | n1 | Nord 1 | North 1 | n
district | s1 | Sud 1 | South 1 | s
ouinon | oui | Oui | Yes |
ouinon | partiel | Partiellement | Partly |
ouinon | non | Non | No |
`,
  ),
  sheet('settings', 'form title | default language\nCentres | French (fr)'),
];
