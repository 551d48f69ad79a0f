import * as z from 'zod';
import { requireOrganization } from '../door.ts';
import { givenText, slug, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({
  thesis: slug,
  organization: slug,
  number: z.int().min(1).max(1000),
  name: givenText,
  link: webAddress.optional(),
});

export const thesisDefined = defineKind<z.output<typeof schema>>({
  name: 'thesis.defined',
  version: 1,
  order: 1,
  title: {
    kk: 'Партия бағдарламасының тезисі енгізілді',
    ru: 'Внесён тезис программы партии',
    en: 'Thesis of a party’s programme defined',
  },
  help: {
    kk: 'Депутаттардың уәделері сүйенетін ортақ тізім. Жаңа жазба ескісін алмастырады.',
    ru: 'Общий перечень, на который ссылаются обещания депутатов. Новая запись заменяет прежнюю.',
    en: 'A shared list to which deputies’ promises point. A newer entry replaces the older.',
  },
  fields: {
    thesis: labels.thesis,
    organization: {
      label: { kk: 'Партия', ru: 'Партия', en: 'Party' },
      help: {
        kk: 'Партияның белгісі: amanat',
        ru: 'Обозначение партии: amanat',
        en: 'The party’s id: amanat',
      },
    },
    number: {
      label: { kk: 'Бағдарламадағы нөмірі', ru: 'Номер в программе', en: 'Number in the programme' },
    },
    name: labels.name,
    link: labels.link,
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'thesis',
  subject: ({ thesis }) => `thesis:${thesis}`,
  async door({ body }, view) {
    await requireOrganization(body.organization, '/body/organization', view, ['party']);
    return undefined;
  },
  example: {
    occurredOn: '2026-01-05',
    body: {
      thesis: 'amanat-6',
      organization: 'amanat',
      number: 6,
      name: {
        kk: 'Ауылды жаңғырту және ауыл тұрғындарының әл-ауқатын арттыру',
        ru: 'Возрождение села и повышение благосостояния сельчан',
        en: 'Revival of the village and the welfare of rural residents',
      },
    },
  },
});
