import type { Language } from '@esep/domain';

/** Why the sign-in came to nothing, as `functions/office/sign-in` names it. */
export type SignInFailure = 'ended' | 'refused' | 'unreachable' | 'token' | 'stale' | 'role' | 'disabled';
type SetUpProblem = 'short' | 'long' | 'obvious' | 'names' | 'differs' | 'code';

interface SignInWords {
  readonly title: string;
  readonly again: string;
  readonly againLead: string;
  readonly login: string;
  readonly password: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly enter: string;
  readonly demonstration: string;
  readonly wrong: string;
  readonly wait: (seconds: number) => string;
  readonly forgotten: string;
  readonly setUpTitle: string;
  readonly setUpLead: (login: string) => string;
  readonly newPassword: string;
  readonly passwordHelp: string;
  readonly passwordAgain: string;
  readonly factor: string;
  readonly factorLead: string;
  readonly qr: string;
  readonly secret: string;
  readonly setUp: string;
  readonly problems: Readonly<Record<SetUpProblem, string>>;
  readonly goneTitle: string;
  readonly gone: string;
  readonly doneTitle: string;
  readonly recovery: string;
  readonly leaving: string;
  readonly goOn: string;
  readonly leavingOut: { readonly title: string; readonly leaving: string; readonly goOn: string };
  readonly signedOut: string;
  readonly failedTitle: string;
  readonly beginAgain: string;
  readonly failed: Readonly<Record<SignInFailure, string>>;
}

export const signInWords: Readonly<Record<Language, SignInWords>> = {
  kk: {
    title: 'Аппаратқа кіру',
    again: 'Бұл сіз екеніңізді растаңыз',
    againLead: 'Бұл қадамның алдында құпиясөзді қайта сұраймыз. Жазғаныңыз сақталды.',
    login: 'Пайдаланушы аты',
    password: 'Құпиясөз',
    code: 'Телефондағы код',
    codeHelp: 'Растау қолданбасындағы алты цифр немесе қосалқы код.',
    enter: 'Кіру',
    demonstration:
      'Көрсетілімде телефондағы код сұралмайды. Атаулар мен құпиясөздерді бағдарлама іске қосылғанда шығарады.',
    wrong: 'Аты, құпиясөз немесе код дұрыс емес.',
    wait: (seconds) => `Әрекет тым көп болды. ${Math.ceil(seconds / 60)} минуттан кейін қайталаңыз.`,
    forgotten: 'Кіре алмасаңыз, әкімшіден жаңа орнату сілтемесін сұраңыз.',
    setUpTitle: 'Есептік жазбаны орнату',
    setUpLead: (login) => `Пайдаланушы атыңыз: ${login}. Құпиясөз таңдап, телефонды қосыңыз.`,
    newPassword: 'Жаңа құпиясөз',
    passwordHelp: 'Кемінде 12 таңба. Ұмытылмайтын бірнеше сөз жарайды.',
    passwordAgain: 'Құпиясөз тағы бір рет',
    factor: 'Телефон',
    factorLead:
      'Растау қолданбасында (мысалы, Google Authenticator, Aegis) QR кодты сканерлеңіз немесе кілтті теріңіз, содан кейін ол көрсеткен кодты жазыңыз.',
    qr: 'Растау қолданбасына арналған QR код',
    secret: 'Кілт',
    setUp: 'Орнату',
    problems: {
      short: 'Кемінде 12 таңба керек.',
      long: 'Бұл тым ұзын: ең көбі 256 таңба.',
      obvious: 'Бұл құпиясөзді табу оңай. Басқасын таңдаңыз.',
      names: 'Құпиясөз атыңыздан тұрмасын.',
      differs: 'Екі құпиясөз бірдей емес.',
      code: 'Код сәйкес келмейді. Телефонның уақытын тексеріп, жаңа кодты жазыңыз.',
    },
    goneTitle: 'Сілтеме жұмыс істемейді',
    gone: 'Ол қолданылған, ауыстырылған немесе 48 сағаттан асқан. Әкімшіден жаңасын сұраңыз.',
    doneTitle: 'Дайын',
    recovery:
      'Телефон жоқ кезде осы кодтардың бірімен кіресіз, әрқайсысы бір рет жарайды. Қазір жазып алыңыз: қайта көрсетілмейді.',
    leaving: 'Кіру беті ашылып жатыр. Ашылмаса, батырманы басыңыз.',
    goOn: 'Кіру бетіне өту',
    leavingOut: {
      title: 'Сіз аппарат беттерінен шықтыңыз',
      leaving: 'Енді кіру жүйесінен шығу беті ашылады. Ашылмаса, батырманы басыңыз.',
      goOn: 'Кіру жүйесінен шығу',
    },
    signedOut: 'Сіз шықтыңыз',
    failedTitle: 'Кіру аяқталмады',
    beginAgain: 'Қайта кіру',
    failed: {
      ended: 'Кіруге берілген уақыт өтіп кетті немесе ол басқа браузерде басталған. Қайта кіріңіз.',
      refused: 'Кіру жүйесі рұқсат бермеді немесе кіру тоқтатылды. Қайта кіріп көріңіз.',
      unreachable: 'Кіру жүйесі жауап бермей тұр. Бірнеше минуттан кейін қайталаңыз немесе әкімшіге айтыңыз.',
      token: 'Кіру жүйесінің жауабы тексеруден өтпеді. Қайта кіріңіз; қайталана берсе, әкімшіге айтыңыз.',
      stale: 'Кіру жүйесі сізден құпиясөзді қайта сұрамады, сондықтан бұл қадам ашылмайды. Әкімшіге айтыңыз.',
      role: 'Сіздің есептік жазбаңызда бұл мәслихат аппаратының рөлі жоқ немесе рөл біреуден көп. Әкімші бір рөл беруі керек.',
      disabled: 'Бұл есептік жазба өшірілген. Әкімшіге хабарласыңыз.',
    },
  },
  ru: {
    title: 'Вход для аппарата',
    again: 'Подтвердите, что это вы',
    againLead: 'Перед этим шагом пароль спрашивается ещё раз. Введённое сохранено.',
    login: 'Имя пользователя',
    password: 'Пароль',
    code: 'Код с телефона',
    codeHelp: 'Шесть цифр из приложения для подтверждения или запасной код.',
    enter: 'Войти',
    demonstration: 'В демонстрации код с телефона не нужен. Имена и пароли программа печатает при запуске.',
    wrong: 'Имя, пароль или код неверны.',
    wait: (seconds) => `Слишком много попыток. Повторите через ${Math.ceil(seconds / 60)} мин.`,
    forgotten: 'Не получается войти — попросите у администратора новую ссылку для настройки.',
    setUpTitle: 'Настройка учётной записи',
    setUpLead: (login) => `Ваше имя пользователя: ${login}. Выберите пароль и подключите телефон.`,
    newPassword: 'Новый пароль',
    passwordHelp: 'Не меньше 12 знаков. Подойдут несколько слов, которые вы не забудете.',
    passwordAgain: 'Пароль ещё раз',
    factor: 'Телефон',
    factorLead:
      'В приложении для подтверждения (например, Google Authenticator, Aegis) отсканируйте QR-код или введите ключ, затем впишите код, который оно покажет.',
    qr: 'QR-код для приложения подтверждения',
    secret: 'Ключ',
    setUp: 'Настроить',
    problems: {
      short: 'Нужно не меньше 12 знаков.',
      long: 'Слишком длинно: не больше 256 знаков.',
      obvious: 'Такой пароль легко угадать. Выберите другой.',
      names: 'Пароль не должен состоять из вашего имени.',
      differs: 'Пароли не совпадают.',
      code: 'Код не подходит. Проверьте время на телефоне и впишите новый код.',
    },
    goneTitle: 'Ссылка не действует',
    gone: 'Она использована, заменена или старше 48 часов. Попросите у администратора новую.',
    doneTitle: 'Готово',
    recovery:
      'С одним из этих кодов вы войдёте без телефона, каждый действует один раз. Запишите их сейчас: больше они не показываются.',
    leaving: 'Открывается страница входа. Если она не открылась, нажмите кнопку.',
    goOn: 'Перейти к входу',
    leavingOut: {
      title: 'Вы вышли из страниц аппарата',
      leaving: 'Сейчас откроется выход из системы входа. Если страница не открылась, нажмите кнопку.',
      goOn: 'Выйти из системы входа',
    },
    signedOut: 'Вы вышли',
    failedTitle: 'Вход не завершён',
    beginAgain: 'Войти заново',
    failed: {
      ended: 'Время входа истекло, или он был начат в другом браузере. Войдите заново.',
      refused: 'Система входа отказала, или вход был отменён. Попробуйте войти заново.',
      unreachable: 'Система входа не отвечает. Повторите через несколько минут или сообщите администратору.',
      token:
        'Ответ системы входа не прошёл проверку. Войдите заново; если это повторяется, сообщите администратору.',
      stale:
        'Система входа не спросила пароль ещё раз, поэтому этот шаг недоступен. Сообщите администратору.',
      role: 'У вашей учётной записи нет роли в аппарате этого маслихата, или ролей больше одной. Администратор должен оставить одну.',
      disabled: 'Эта учётная запись отключена. Обратитесь к администратору.',
    },
  },
  en: {
    title: 'Office sign-in',
    again: 'Confirm that it is you',
    againLead: 'Before this step the password is asked once more. What you typed is kept.',
    login: 'User name',
    password: 'Password',
    code: 'Code from your phone',
    codeHelp: 'Six digits of the authenticator app, or a recovery code.',
    enter: 'Sign in',
    demonstration: 'A demonstration asks for no code. It prints names and passwords when it starts.',
    wrong: 'The name, the password or the code is wrong.',
    wait: (seconds) => `Too many tries. Try again in ${Math.ceil(seconds / 60)} min.`,
    forgotten: 'If you cannot sign in, ask the administrator for a new set-up link.',
    setUpTitle: 'Set up your account',
    setUpLead: (login) => `Your user name is ${login}. Choose a password and add your phone.`,
    newPassword: 'New password',
    passwordHelp: 'At least 12 characters. A few words that you will not forget are fine.',
    passwordAgain: 'The password again',
    factor: 'Phone',
    factorLead:
      'In an authenticator app (such as Google Authenticator or Aegis) scan the QR code or type the key, then enter the code that it shows.',
    qr: 'QR code for the authenticator app',
    secret: 'Key',
    setUp: 'Set up',
    problems: {
      short: 'It needs at least 12 characters.',
      long: 'Too long: 256 characters at most.',
      obvious: 'This password is easy to guess. Choose another.',
      names: 'The password must not consist of your name.',
      differs: 'The two passwords differ.',
      code: 'The code does not fit. Check the time of your phone and enter a new code.',
    },
    goneTitle: 'This link does not work',
    gone: 'It was used or replaced, or is older than 48 hours. Ask the administrator for a new one.',
    doneTitle: 'Done',
    recovery:
      'Each of these codes lets you in once without your phone. Write them down now: they are not shown again.',
    leaving: 'The sign-in page is opening. If it does not, press the button.',
    goOn: 'Go to the sign-in',
    leavingOut: {
      title: 'You have signed out of the office’s pages',
      leaving: 'The sign-in system’s own sign-out is opening. If it does not, press the button.',
      goOn: 'Sign out there',
    },
    signedOut: 'You have signed out',
    failedTitle: 'The sign-in was not finished',
    beginAgain: 'Sign in again',
    failed: {
      ended: 'The sign-in took too long, or was begun in another browser. Sign in again.',
      refused: 'The sign-in system said no, or the sign-in was cancelled. Try to sign in again.',
      unreachable:
        'The sign-in system does not answer. Try again in a few minutes, or tell the administrator.',
      token:
        'The answer of the sign-in system did not hold. Sign in again; if it happens again, tell the administrator.',
      stale:
        'The sign-in system did not ask for your password anew, so this step stays closed. Tell the administrator.',
      role: 'Your account has no role in the office of this maslikhat, or more than one. The administrator must leave one.',
      disabled: 'This account is disabled. Ask the administrator.',
    },
  },
};
