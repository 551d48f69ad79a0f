import type { Language } from '@esep/domain';
import type { PeerGroup } from '@esep/rating';

/** Words of the groups in which deputies are compared, and of a convocation's ranking. */
export interface PeerWords {
  readonly choose: string;
  readonly everybody: string;
  readonly sorts: Readonly<Record<PeerGroup['sort'], string>>;
  /** Groups that no party or commission names. */
  readonly groups: Readonly<Record<string, string>>;
  readonly member: (name: string, members: number) => string;
  readonly ranked: (group: string) => string;
  readonly unranked: (group: string, needed: number, scored: number) => string;
  readonly convocation: (first: string, last: string) => string;
}

export const peerWords: Readonly<Record<Language, PeerWords>> = {
  kk: {
    choose: 'Қай топта салыстыру керек',
    everybody: 'Барлық депутаттар',
    sorts: {
      office: 'Лауазымы бойынша',
      elected: 'Сайлану тәсілі бойынша',
      party: 'Партиялар',
      commission: 'Тұрақты комиссиялар',
    },
    groups: {
      'office:leaders': 'Мәслихат пен тұрақты комиссиялардың төрағалары',
      'office:ordinary': 'Төрағалардан басқа депутаттар',
      'elected:district': 'Бірмандаттық округтерден сайланғандар',
      'elected:list': 'Партиялық тізіммен сайланғандар',
    },
    member: (name, members) => `${name} (${members})`,
    ranked: (group) =>
      `Орындар мен орын аралықтары осы топтың ішінде берілген: ${group}. Ұпайлар жалпы рейтингтегідей.`,
    unranked: (group, needed, scored) =>
      `Топ: ${group}. Тек ұпайлар көрсетілген: топ ішінде орын беру үшін қорытындысы бар кемінде ${needed} депутат керек, мұнда — ${scored}.`,
    convocation: (first, last) =>
      `Шақырылымның жабылған тоқсандары есептелді: ${first} – ${last}. Жұмыс қосылып есептеледі, нормалар тоқсандардың орташасы бойынша, баға соңғы төрт тоқсан бойынша алынады.`,
  },
  ru: {
    choose: 'В какой группе сравнивать',
    everybody: 'Все депутаты',
    sorts: {
      office: 'По должности',
      elected: 'По способу избрания',
      party: 'Партии',
      commission: 'Постоянные комиссии',
    },
    groups: {
      'office:leaders': 'Председатели маслихата и постоянных комиссий',
      'office:ordinary': 'Депутаты, кроме председателей',
      'elected:district': 'Избранные по одномандатным округам',
      'elected:list': 'Избранные по партийным спискам',
    },
    member: (name, members) => `${name} (${members})`,
    ranked: (group) => `Места и диапазоны даны внутри группы: ${group}. Баллы те же, что и в общем рейтинге.`,
    unranked: (group, needed, scored) =>
      `Группа: ${group}. Показаны только баллы: для мест внутри группы итог нужен не менее чем у ${needed} депутатов, здесь — у ${scored}.`,
    convocation: (first, last) =>
      `Учтены закрытые кварталы созыва: ${first} – ${last}. Работа суммируется, нормы берутся как среднее по кварталам, оценка — за последние четыре квартала.`,
  },
  en: {
    choose: 'Compare within',
    everybody: 'All deputies',
    sorts: {
      office: 'By office',
      elected: 'By how elected',
      party: 'Parties',
      commission: 'Standing commissions',
    },
    groups: {
      'office:leaders': 'Chairs of the maslikhat and of standing commissions',
      'office:ordinary': 'Deputies other than chairs',
      'elected:district': 'Elected in single-mandate districts',
      'elected:list': 'Elected by party list',
    },
    member: (name, members) => `${name} (${members})`,
    ranked: (group) =>
      `Ranks and ranges are those within the group: ${group}. Points are the same as in the whole ranking.`,
    unranked: (group, needed, scored) =>
      `Group: ${group}. Points only: ranks within a group need a total for at least ${needed} deputies; here ${scored} have one.`,
    convocation: (first, last) =>
      `The closed quarters of the convocation are counted: ${first} – ${last}. Work adds up, norms are the mean of the quarters, ratings are those of the last four.`,
  },
};
