import type { Text } from '@esep/domain';
import { text } from '../texts.ts';
import { methodologyTexts } from './methodologies.ts';

/** What a field needs, by the code of what is wrong with it. */
export const fieldTexts: Readonly<Record<string, Text>> = {
  ...methodologyTexts,
  not_a_period: text(
    'Тоқсан немесе жыл керек: 2026-Q3 не 2026.',
    'Нужен квартал или год: 2026-Q3 или 2026.',
    'It must be a quarter or a year, such as 2026-Q3 or 2026.',
  ),
  not_an_edition: text(
    'Шығарылым былай жазылады: 2026-Q3-1.',
    'Выпуск записывается так: 2026-Q3-1.',
    'An edition is written 2026-Q3-1.',
  ),
  required: text('Бұл өріс міндетті.', 'Это поле обязательно.', 'This field is required.'),
  unknown_field: text(
    '«{name}» деген өріс жоқ: алып тастаңыз немесе атауын тексеріңіз.',
    'Поля «{name}» нет: уберите его или проверьте название.',
    'There is no field “{name}”: leave it out or check its name.',
  ),
  wrong_type: text(
    'Мәннің түрі басқа болуы керек: {expected}.',
    'Значение должно быть другого типа: {expected}.',
    'The value must be of the type {expected}.',
  ),
  not_one_of: text(
    'Мына мәндердің бірін таңдаңыз: {values}.',
    'Выберите одно из значений: {values}.',
    'Choose one of: {values}.',
  ),
  too_small: text(
    'Мәні кемінде {limit} болуы керек.',
    'Должно быть не меньше {limit}.',
    'It must be at least {limit}.',
  ),
  too_big: text(
    'Мәні {limit} санынан аспауы керек.',
    'Должно быть не больше {limit}.',
    'It must be at most {limit}.',
  ),
  too_short: text(
    'Кемінде {limit} таңба жазыңыз.',
    'Число знаков — не меньше {limit}.',
    'Length in characters: at least {limit}.',
  ),
  too_long: text(
    'Ең көбі {limit} таңба жазыңыз.',
    'Число знаков — не больше {limit}.',
    'Length in characters: at most {limit}.',
  ),
  too_few: text(
    'Кемінде {limit} мән керек.',
    'Число значений — не меньше {limit}.',
    'Number of values: at least {limit}.',
  ),
  too_many: text(
    'Ең көбі {limit} мән болады.',
    'Число значений — не больше {limit}.',
    'Number of values: at most {limit}.',
  ),
  above_zero: text('Нөлден артық болуы керек.', 'Должно быть больше нуля.', 'It must be above zero.'),
  not_a_whole_number: text('Бүтін сан жазыңыз.', 'Укажите целое число.', 'Give a whole number.'),
  invalid_format: text('Пішімі дұрыс емес.', 'Неверный формат.', 'The format is wrong.'),
  invalid_value: text('Мәні жарамайды.', 'Недопустимое значение.', 'The value is not allowed.'),
  invalid_key: text(
    'Кілт жарамайды: латынның кіші әріптері, цифрлар және сызықша ғана.',
    'Недопустимый ключ: только строчные латинские буквы, цифры и дефис.',
    'The key is not allowed: lower-case Latin letters, digits and hyphens only.',
  ),
  not_a_url: text(
    'https:// деп басталатын сілтеме жазыңыз.',
    'Укажите ссылку, которая начинается с https://.',
    'Give a link that begins with https://.',
  ),
  not_a_slug: text(
    'Латынның кіші әріптері, цифрлар және сызықша ғана, 64 таңбаға дейін: 2026-17.',
    'Только строчные латинские буквы, цифры и дефис, до 64 знаков: 2026-17.',
    'Lower-case Latin letters, digits and hyphens only, up to 64 characters: 2026-17.',
  ),
  not_a_date: text(
    'Күнтізбеде бар күнді ЖЖЖЖ-АА-КК түрінде жазыңыз: 2026-10-02.',
    'Укажите существующую дату в виде ГГГГ-ММ-ДД: 2026-10-02.',
    'Give an existing date as YYYY-MM-DD: 2026-10-02.',
  ),
  not_a_month: text(
    'Айды ЖЖЖЖ-АА түрінде жазыңыз: 2026-10.',
    'Укажите месяц в виде ГГГГ-ММ: 2026-10.',
    'Give the month as YYYY-MM: 2026-10.',
  ),
  not_a_quarter: text(
    'Тоқсанды ЖЖЖЖ-Qn түрінде жазыңыз: 2026-Q4.',
    'Укажите квартал в виде ГГГГ-Qn: 2026-Q4.',
    'Give the quarter as YYYY-Qn: 2026-Q4.',
  ),
  not_a_time: text(
    'Уақытты СС:ММ түрінде жазыңыз: 10:30.',
    'Укажите время в виде ЧЧ:ММ: 10:30.',
    'Give the time as HH:MM: 10:30.',
  ),
  not_a_time_zone: text(
    'Уақыт белдеуінің IANA атауын жазыңыз: Asia/Almaty.',
    'Укажите название часового пояса IANA: Asia/Almaty.',
    'Give an IANA time zone name: Asia/Almaty.',
  ),
  not_a_phone: text(
    'Қызмет телефонын халықаралық түрде жазыңыз: +7 7182 000000.',
    'Укажите служебный телефон в международном виде: +7 7182 000000.',
    'Give the office phone number in international form: +7 7182 000000.',
  ),
  not_a_weekend: text(
    'Бұл күн сенбі не жексенбі емес: онсыз да жұмыс күні.',
    'Это не суббота и не воскресенье: день и так рабочий.',
    'This is not a Saturday or Sunday: it is a working day anyway.',
  ),
  not_a_document_number: text(
    'Құжат нөмірін басылғандай жазыңыз: 24/3-VIII.',
    'Укажите номер документа так, как он напечатан: 24/3-VIII.',
    'Give the document number as it is printed: 24/3-VIII.',
  ),
  not_an_id: text(
    '1–128 көрінетін ASCII таңба, бос орынсыз.',
    'От 1 до 128 видимых знаков ASCII без пробелов.',
    '1 to 128 visible ASCII characters without spaces.',
  ),
  not_unicode: text(
    'Мәтінде бұзылған таңба бар: UTF-8 деп қайта сақтаңыз.',
    'В тексте повреждённый знак: сохраните заново в UTF-8.',
    'The text contains a broken character: save it again as UTF-8.',
  ),
  not_a_cell: text(
    'Ұяшықтың мәні оқылмады: {expected} керек.',
    'Значение ячейки не прочитано: нужно {expected}.',
    'The cell could not be read: {expected} is needed.',
  ),
  cell_unknown_name: text(
    '«{value}» тізімде жоқ: кім немесе не екенін таңдаңыз.',
    '«{value}» нет в списке: укажите, кто или что это.',
    '“{value}” is not in the list: say who or what it is.',
  ),
  cell_not_a_choice: text(
    '«{value}» болмайды. Мыналардың бірін жазыңыз: {values}.',
    '«{value}» не подходит. Напишите одно из: {values}.',
    '“{value}” does not fit. Write one of: {values}.',
  ),
  cell_not_a_flag: text(
    '«{value}» орнына иә немесе жоқ деп жазыңыз.',
    'Вместо «{value}» напишите да или нет.',
    'Write yes or no instead of “{value}”.',
  ),
  cell_not_a_number: text(
    '«{value}» — сан емес. Тек санды жазыңыз.',
    '«{value}» — не число. Напишите только число.',
    '“{value}” is not a number. Write a number alone.',
  ),
  cell_not_a_date: text(
    '«{value}» күн ретінде оқылмады. Былай жазыңыз: 02.10.2026.',
    '«{value}» не читается как дата. Напишите так: 02.10.2026.',
    '“{value}” cannot be read as a date. Write it as 02.10.2026.',
  ),
  cell_not_a_time: text(
    '«{value}» уақыт ретінде оқылмады. Былай жазыңыз: 14:30.',
    '«{value}» не читается как время. Напишите так: 14:30.',
    '“{value}” cannot be read as a time. Write it as 14:30.',
  ),
  name_in_no_language: text(
    'Атауын кемінде бір тілде жазыңыз.',
    'Укажите название хотя бы на одном языке.',
    'Give the name in at least one language.',
  ),
  text_is_hash: text(
    'Мәтіннің өзін жіберіңіз, хешін емес.',
    'Отправьте сам текст, а не его хеш.',
    'Send the text itself, not its hash.',
  ),
  listed_twice: text(
    'Бір мән екі рет көрсетілген.',
    'Одно значение указано дважды.',
    'One value is listed twice.',
  ),
  day_of_other_year: text(
    'Бұл күн басқа жылдікі.',
    'Этот день относится к другому году.',
    'This day belongs to another year.',
  ),
  district_missing: text(
    'Округтен сайланған депутаттың округін жазыңыз.',
    'Укажите округ депутата, избранного по округу.',
    'Name the district that elected the deputy.',
  ),
  not_a_house: text(
    'Үй нөмірін жазыңыз: 12, 12А, 12/1.',
    'Укажите номер дома: 12, 12А, 12/1.',
    'Give a house number: 12, 12А, 12/1.',
  ),
  too_many_streets: text(
    'Бір округте 1000-нан астам көше жазылған: үйлердің тізімін аралықтармен қысқартыңыз.',
    'В одном округе больше 1000 улиц и списков домов: сократите дома до промежутков.',
    'More than 1,000 streets and lists of houses in one district: write houses as ranges.',
  ),
  organization_is_council: text(
    '«council» — мәслихаттың өзі; басқа белгі таңдаңыз.',
    '«council» — это сам маслихат; выберите другое обозначение.',
    '“council” is the maslikhat itself; choose another id.',
  ),
  ends_before_it_begins: text(
    'Аяқталуы басталуынан ерте.',
    'Окончание раньше начала.',
    'It ends before it begins.',
  ),
  partner_missing: text('Органның атауын жазыңыз.', 'Укажите название органа.', 'Name the body.'),
  programme_not_there: text(
    'Бағдарлама жоқ болса, оны ашық немесе сұрау бойынша беріледі деп белгілеуге болмайды.',
    'Если программы нет, она не может быть общедоступной или предоставляться по запросу.',
    'A programme that is not there can be neither public nor given on request.',
  ),
  not_a_system: text(
    'Жүйенің атауын жазыңыз: әріптер, сандар, ең көбі 40 таңба.',
    'Укажите название системы: буквы и цифры, до 40 знаков.',
    'Give the system’s name: letters and digits, at most 40 characters.',
  ),
  not_an_id_elsewhere: text(
    'Сол жүйедегі нөмірін жазыңыз: бос орынсыз, ең көбі 60 таңба.',
    'Укажите номер в той системе: без пробелов, до 60 знаков.',
    'Give its id in that system: no spaces, at most 60 characters.',
  ),
  commission_missing: text('Комиссияны көрсетіңіз.', 'Укажите комиссию.', 'Name the commission.'),
  reason_missing: text('Себебін жазыңыз.', 'Укажите причину.', 'Give the reason.'),
  roll_empty: text(
    'Қатысу тізімінде кемінде бір депутат болуы керек.',
    'В явочном листе нужен хотя бы один депутат.',
    'The roll needs at least one deputy.',
  ),
  roll_too_long: text('Қатысу тізімі тым ұзын.', 'Явочный лист слишком длинный.', 'The roll is too long.'),
  not_a_hash: text(
    'SHA-256 мәнін жазыңыз: 64 он алтылық таңба.',
    'Укажите SHA-256: 64 шестнадцатеричных знака.',
    'Give a SHA-256: 64 hexadecimal digits.',
  ),
  not_a_subject: text(
    'Нысанды түрімен бірге жазыңыз: promise:zhol-3.',
    'Укажите предмет вместе с видом: promise:zhol-3.',
    'Give the subject with its type: promise:zhol-3.',
  ),
  not_a_unit: text('Өлшем бірлігін жазыңыз: км.', 'Укажите единицу измерения: км.', 'Give a unit: km.'),
  not_an_email: text(
    'Электрондық пошта мекенжайын жазыңыз: kense@example.kz.',
    'Укажите адрес электронной почты: kense@example.kz.',
    'Give an e-mail address: kense@example.kz.',
  ),
  not_a_kz_phone: text(
    'Қазақстан нөмірін жазыңыз: +7 701 123 45 67.',
    'Укажите номер Казахстана: +7 701 123 45 67.',
    'Give a number of Kazakhstan: +7 701 123 45 67.',
  ),
  not_an_iin: text(
    'ЖСН 12 цифрдан тұрады, соңғысы — бақылау цифры. Құжаттан тексеріңіз.',
    'ИИН состоит из 12 цифр, последняя — контрольная. Сверьте с документом.',
    'An IIN has 12 digits, the last of them a check digit. Compare it with the document.',
  ),
  not_an_e_otinish: text(
    'e-Otinish нөмірін жазыңыз: әріптер, цифрлар, сызықша, 40 таңбаға дейін.',
    'Укажите номер e-Otinish: буквы, цифры, дефис, до 40 знаков.',
    'Give the e-Otinish number: letters, digits, hyphens, up to 40 characters.',
  ),
  one_of_both: text(
    'Телефонды немесе e-Otinish нөмірін ғана көрсетіңіз.',
    'Укажите либо телефон, либо номер e-Otinish.',
    'Give either a phone number or an e-Otinish number.',
  ),
  id_differs: text(
    'Idempotency-Key мен id бірдей болуы немесе біреуі ғана жазылуы керек.',
    'Idempotency-Key и id должны совпадать, или оставьте одно из них.',
    'Idempotency-Key and id must agree, or leave one of them out.',
  ),
};
