// The words by which people write a secret down, or only speak of one, in English, German, French and Spanish. Plain letters, lower case.

const wordsOf = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '))

/** Words after a label or a joiner that tell about a secret instead of being one: 'Password: see …', 'Passwort ist abgelaufen'. */
export const aboutWords: ReadonlySet<string> = wordsOf(
  // English
  'a an the in on at by with without via for from of to as and or not no yes none nil null unknown never ever always only same see ask asked known knows changed changes change reset resets expires expired expiry expire expiring',
  'rotated rotates rotate rotation stored kept keeps held holds saved lives lies sits managed manages shared shares required requires needed needs missing lost forgotten valid invalid set unset using uses used unused is was are were',
  'has had have will would must may might can could should shall does do did be been being created issued revoked disabled enabled deleted removed moved replaced renewed updated due overdue old new current previous next last first',
  'strong weak short long safe unsafe secure insecure secret public private confidential hidden encrypted hashed protected individual personal per every each all any some one two three four several many both another other his her their our my your',
  'it this that these those there here where when who which what how why if because until since before after between during about above below under over too very still also just already yet now then today tomorrow yesterday',
  'tbd tba todo n/a na nn pending open optional empty blank default temporary temp generated random automatic automatically auto manual manually available unavailable redacted masked removed internal external',
  'correct wrong right fine ok okay good bad broken leaked compromised exposed found checked documented undocumented printed written typed sent given owned read readonly write restricted limited allowed forbidden complex simple easy hard simple complicated',
  'vault safe keychain keyring keystore keepass 1password bitwarden lastpass dashlane cyberark doppler infisical keeper enpass nordpass delinea thycotic passbolt vaultwarden hashicorp azure aws gcp google github gitlab jenkins okta sso mfa 2fa totp saml ldap oidc oauth oauth2 kerberos ntlm certificate cert none',
  'monthly weekly daily yearly annually quarterly hourly rotating expiring ops helpdesk it admins team support operations hr finance owner owners vendor provider supplier nobody everyone everybody someone somebody anyone person people staff office envelope paper sheet note notes list file wiki confluence sharepoint teams slack mail email post phone sms',
  'maximum minimum max min characters chars digits days weeks months years length policy scanning scan protection hygiene hash manager management request requests field fields entry item read readable working works work fails failed failing locked unlocked blocked active inactive live dead gone back',
  'full user title name url column columns rightly',
  'true false wahr falsch vrai faux verdadero falso',
  'primary secondary master main restricted live test prod production staging sandbox personal default wunsch anfrage dauer unbegrenzt n',
  'identical equal equals different unique unchanged static dynamic fixed permanent volatile plain plaintext cleartext visible invisible separate separately',
  'posted displayed pinned noticeboard affiche affichee affichage aushang ausgehangt pegada pegado colgada pizarra tableau accueil recepcion empfang reception',
  // German
  'der die das den dem des ein eine einen einem einer im in am an auf aus bei beim mit ohne von vom zu zum zur fur fuer und oder nicht nie niemals kein keine keiner nur noch schon immer ja nein unbekannt siehe liegt liegen steht stehen hangt klebt gibt kennt kennen weiss hat haben wird werden wurde wurden ist sind war waren muss mussen soll sollte kann darf',
  'geandert geaendert gewechselt gesetzt erneuert abgelaufen ablauf lauft laeuft gultig gueltig ungultig gesperrt geloscht hinterlegt abgelegt gespeichert verwahrt verwaltet vergessen verloren bekannt vorhanden notig noetig erforderlich festgelegt erfragen fragen anfragen nachfragen andern aendern wechseln seit bis vor nach alle jede jeder jedes jahrlich monatlich wochentlich taglich vierteljahrlich halbjahrlich quartalsweise',
  'sicher unsicher schwach stark kurz lang zu falsch richtig alt neu neues altes aktuell unverandert gleich identisch offen fehlt ausstehend intern extern personlich privat gemeinsam geteilt verschlusselt automatisch manuell zentral lokal dort hier dokumentiert undokumentiert beantragt bestellt bestatigt generiert zufallig individuell einmalig ubergeben uebergeben wieder weiterhin derzeit kommt kam folgt erhalt bekommt',
  'tresor passwortmanager passwortsafe schrank umschlag zettel doku dokumentation handbuch ordner keiner niemand jemand frau herr hr fr chef leitung verwaltung buchhaltung abteilung hersteller anbieter dienstleister lieferant dienstplan nutzer benutzer zeichen ziffern tage tagen wochen monate monaten jahre entfallt verfallt unleserlich leer komplex einfach gemass laut wie wo wer wann warum dass wenn falls',
  // French
  'le la les l un une des du de d au aux en dans sur sous chez par pour avec sans et ou ne pas jamais toujours oui non aucun aucune inconnu inconnue voir cf demander change changee changer modifie modifiee expire expiree valable valide garde gardee conserve conservee stocke stockee range est sont etait sera doit peut a ont depuis avant apres jusqu chaque tous toutes connu connue partage partagee perdu perdue oublie',
  'coffre coffre-fort gestionnaire enveloppe papier trop court courte long longue faible fort forte ancien nouveau nouvelle actuel meme identique requis requise obligatoire absent manquant reinitialise reinitialisee renouvele renouvelee defini definie genere generee a-changer annuel annuelle mensuel mensuelle trimestriel confidentiel secret prive commun desactive supprime bloque protege chiffre interne externe documente personne personnel service equipe informatique responsable editeur fournisseur que qui quoi quand comment si remis transmis demande demandee',
  // Spanish
  'el los las lo un una unos unas del al en con sin por para desde hasta antes despues cada y o no nunca siempre si ninguno ninguna desconocido desconocida ver vease preguntar pedir cambiada cambiado cambiar cambia caduca caducada caducado expira valida valido guardada guardado guarda conservada esta estan es son era sera fue debe puede tiene ha se sabe conoce conocida compartida perdida olvidada',
  'publica publico publique gestor caja fuerte sobre papel demasiado corta corto larga debil segura seguro insegura antigua nueva nuevo actual misma mismo igual requerida obligatoria falta pendiente restablecida renovada definida generada anual mensual trimestral secreta secreto privada comun interna externa documentada nadie alguien todos equipo informatica responsable proveedor solicitada solicitado entregada que quien cuando donde como rota rotada bloqueada cifrada',
  // Months and days
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar marz maerz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag spring summer autumn winter heute gestern hier aujourd demain hoy ayer',
)

/** Words that make a label part of another noun: 'password policy', 'key id', 'token type', 'code postal'. */
export const tailWords: ReadonlySet<string> = wordsOf(
  'id ids name names named number numbers no nr nummer num type types typ kind alias version versions fingerprint thumbprint hash size length usage vault vaults file files path policy policies owner owners count counts rotation rotations scanning scope scopes manager managers management reset resets change changes expiry expiration expires age lifetime last date dates history hint store storage location safe protection protected protector',
  'hygiene review reviews owner provider providers page pages pad pads board reader card cards holder generator request requests endpoint url uri format field fields column columns list lists table bucket ring chain pair pairs material usage exchange agreement signing authority based less free only read role roles policy audit audits check checks checker test tests leak leaks breach spray spraying filter sync writeback hash form forms prompt complexity strength requirement requirements quota limit limits budget bucket revocation introspection exchange authentication auth issuer lifetime ttl renewal label labels title description',
  'postal source fuente signing coverage quality freeze owner owners base freeze page style complete completion generation generator smell snippet signatur signature ean isin iban bic sort',
  'richtlinie richtlinien anderung aenderung wechsel ablauf verwaltung tresor liste ubergabe uebergabe inhaber besitzer alter historie lange laenge art bezeichnung anzahl gultigkeit laufzeit rotation',
  'nom noms numero type duree politique gestion expiration rotation historique longueur titulaire proprietaire source erreur',
  'nombre numero tipo caducidad politica gestion rotacion historial longitud titular propietario fuente postal error',
)

/** Words in front of 'code' that make it no secret: 'error code', 'Kostenstellen-Code'. */
export const harmlessCodes: ReadonlySet<string> = wordsOf(
  'tienda sucursal almacen magasin boutique store shop branch cliente client kunde kunden articulo producto pedido proveedor pais error errors fehler erreur cost kosten qr bar barcode zip post postal plz country area dial dialling source status exit return response http product article item promo discount coupon voucher currency color colour tax language lang time project hs sic naf iata icao charge department dept unit reason type license licence charge country region role plant vendor supplier customer tarif buchungs steuer landes sprach waren artikel produkt quell byte zeichen morse dress penal civil swift sort build unicode ascii',
)

/** Beginnings of longer words that make their 'code' no secret: 'barcode', 'Quellcode'. */
export const harmlessCodeBeginnings: ReadonlySet<string> = wordsOf(
  'abteilung abteilungs filial filialen standort objekt raum mandanten tarif bar zip post en de uni vs op geo trans pseudo hard source quell byte qr mini low no auto leet micro fehler error projekt lander sprach waren artikel rabatt gutschein steuer buchungs kosten kostenstellen kunden produkt',
)

/** Words between a label and its secret that say which of several: 'password (old)', 'clave nueva'. */
export const whichWords: ReadonlySet<string> = wordsOf(
  'new old current initial default temporary temp first second start master main',
  'neu neue neues neuer alt alte altes aktuell aktuelles erstes initial standard temporar einmalig start',
  'nouveau nouvelle ancien ancienne actuel actuelle provisoire temporaire initial initiale par defaut',
  'nueva nuevo antigua antiguo actual temporal provisional inicial por defecto secreta secreto maestra',
)

/** Words between a name and its secret, which say nothing by themselves once the secret is gone. */
export const emptyWords: ReadonlySet<string> = wordsOf(
  'see siehe voir ver use login user username account basic bearer zugang benutzer konto usuario utilisateur compte cuenta acceso acces credentials',
  'the a an is was are were be now new old current initial default temp temporary my our your its set to changed reset as at and or with for of export env final value var let const use',
  'das der die den dem ein eine ist war wird wurde lautet heisst heist auf gesetzt geandert geaendert neu neue neues altes und oder mit fur von initial standard jetzt aktuell aktuelles mein unser',
  'le la les un une est etait defini definie sur change changee en et ou avec pour de du nouveau nouvelle ancien ancienne actuel mon notre par defaut',
  'el los las una es era fue definida cambiada a y o con para del de nueva nuevo antigua actual mi nuestra por defecto',
)

/** Words after which a secret that goes leaves a gap that must be shown. */
export const leadingWords: ReadonlySet<string> = wordsOf(
  'the a an with and or by as to of for using uses is my our your his her their this use its via both old new from',
  'der die das den dem ein eine einem mit und oder von fur per uber nutzt ist sein ihr das neues altes zum zur im am als',
  'le la les un une avec et ou de du des par pour est son sa en au nouveau ancien l d',
  'el la los las un una con y o de del por para es su en al nueva antigua',
)

/** Technical words with digits in them that are no secrets. */
export const productWords: ReadonlySet<string> = wordsOf(
  'argon2 argon2i argon2id bcrypt scrypt pbkdf2 fido2credentials 1pux oauth2 oauth1 office365 o365 m365 d365 microsoft365 sha1 sha2 sha3 sha256 sha384 sha512 md5 md4 aes128 aes192 aes256 rsa1024 rsa2048 rsa3072 rsa4096 rs256 rs384 rs512 es256 es384 ps256 hs256 hs512 ed25519 ed448 curve25519 x25519 x509 pkcs1 pkcs7 pkcs8 pkcs11 pkcs12 p12 p256 tls1 ssl3 ipv4 ipv6 base64 base32 utf8 utf16 http2 http3 k8s k3s s3 ec2 n8n auth0 1password wpa2 wpa3 ntlmv2 ntlmv1 smbv1 smbv3 snmpv2 snmpv3 snmpv2c 2fa 3fa fido2 u2f yubikey5 win7 win10 win11 windows10 windows11 exchange2016 exchange2019 server2016 server2019 server2022 server2025 sql2016 sql2019 sql2022 r3 s4hana s4 h2 b2b b2c c2c log4j log4shell mp3 mp4 rj45 rs232 pdf417 code128 code39 ean13 v1 v2 v3 v4 gpt4 gpt5 claude3 claude4 web3 i18n l10n a11y h264 ad2019 pg15 pg16 mysql8 php8 php7 python3 java8 java17 java21 net8 dotnet8 vue3 angular17 ansible2 tomcat9 tomcat10 wifi6 usb3 g2 e5 e3 p1 p2 f5 b1 drive2 mac2 3cx 3scale 4me 8x8 7zip',
)

/** Words that join the words of one secret, in small letters: 'moon and river'. */
export const joiningWords: ReadonlySet<string> = wordsOf(
  'and or und oder et ou y o the der die das ein eine le la les un une el los de du des del',
)

/** Places and things that are opened, between a code and its figures. */
export const placeWords: ReadonlySet<string> = wordsOf(
  'office staff back front main side rear entrance entry door gate garage parking building warehouse room floor alarm safe lift cellar server kitchen archive store storage',
  'buro buero tur tuer tor haupteingang eingang hintereingang nebeneingang lager keller tresor garage serverraum raum hof archiv alarmanlage parkplatz tiefgarage',
  'bureau porte portail entree entrepot cave coffre alarme immeuble hall salle depot',
  'oficina puerta entrada almacen garaje caja fuerte alarma portal sotano edificio porton',
)

/** Common first names of people, in plain letters. */
export const firstNames: ReadonlySet<string> = wordsOf(
  'nathalie nathan mathilde mohamed mehmet ali fatima aylin kevin kathrin dennis denise doris edgar greta ilse ignacio mercedes pilar rocio laurent pascal valerie virginie sandrine thibault ben ana anna anne max maya mia emma lena lea leah laura lara lisa sara sarah julia julie jana jan jens jonas jonathan john johann johannes joe james jack jim tom thomas tim tobias tina tanja peter paul paula petra pia pierre pablo pedro patrick patricia philipp philippe philip phil oliver olivier olivia oscar otto omar nina nora nils noah nico nicolas nicole natalie nadine nadia',
  'michael michel miguel michelle mike martin martina martha marta maria marie mario marina mark marc marco marcos markus matthias mathieu matthew manuel manuela monika monica moritz luis luisa louis louise lucas lukas lucia lucie luc luca leon leo linda lars karl karin katrin katharina kate karen klaus kai kim kurt jose josef joseph jorge juan javier jean jeanne jacques jennifer jessica jurgen jorg joachim',
  'alice alex alexander alexandra alexandre alejandro andrea andreas andre andres andrew amy amelie antoine antonio angela angelika astrid axel adrian adam alan albert alberto alfonso barbara beate beatriz bernd bernhard bernard birgit bob brigitte bruno bill brian camille carla carlos carmen carol caroline cecile celine chantal charles charlotte chloe chris christian christina christine christoph christophe clara claire claudia claude cristina',
  'daniel daniela danielle david denis diana diego dieter dirk dominik dominique dora eduardo elena eleni elias elisabeth elizabeth elke ella emil emilia emily emilie emmanuel enrique eric erik erika ernst esther eva eve fabian felix fernando florian francisco francois francoise frank franz frida fred frederic friedrich fritz gabriel gabriela gabriele george georg georges gerard gerd gerhard gisela gonzalo guillaume guido gunter gustav',
  'hannah hanna hans harald harry heike heinz helen helena helene helga henri henrik henry herbert hermann hugo heidi ian ines ingrid irene iris isabel isabelle ivan ivo jake jakob jasmin sabine samuel sam sandra sebastian sergio silvia simon simone sofia sonja sophia sophie stefan stefanie stephan stephanie stephane steve steven susan susanne sven sylvie teresa theo therese thierry ulrich ulrike ursula uwe ute valentin valerie vera veronika victor viktor vincent volker walter werner wilhelm william wolfgang xavier yann yannick yves yvonne zoe rachel raul raphael rafael rainer ralf ramon rebecca regina renate rene ricardo richard rita robert roberto rolf romain rosa roger ruth rudolf',
)
