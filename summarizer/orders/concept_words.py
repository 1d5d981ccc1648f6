"""
Words of the concepts of which orders to a machine are made, in seven languages.

A concept is a word with a colon, and what follows are its words: ``word`` stands for itself, ``stem-`` for all that begin so, ``-part-``
for all that have it inside them. Of the verbs those forms are orders that stand for themselves, or have an ending of orders behind their
stem. Accents count for nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

VERBS: Final = frozenset({"write", "drop", "alter", "retell", "pretend"})
"""The concepts that are verbs."""

ABOUT: Final = frozenset({"machine", "product", "piece", "form", "user", "chat", "rate", "retell", "text"})
"""The concepts that orders to machines are about."""

FORMS: Final[Mapping[str, str]] = {
    "en": """
        lead: in when while as
        is: is are has have need needs
        to: to
        that: let
        told: was were is are had has would will could rose fell grew slipped jumped dropped climbed sank slid declined increased
    """,
    "de": """
        orders: e en n et
        you: st est
        lead: in im bei beim
        is: ist sind hat haben
        to: zu
        that: lass
    """,
    "fr": """
        orders: e ez er re s z ons ir ie yez
        infinitive: r re
        future: era eront ra ront ira iront
        lead: dans en lors
        is: est sont
        to: à
        that: que
    """,
    "es": """
        orders: e a en an ar er ir ad ed id es as ele eles elo ela enle ese anse ense ase ale arle arlo
        infinitive: r
        future: ara aran era eran ira iran
        lead: en al
        is: hay tiene tienen ha han
        to: que
        that: que
    """,
    "it": """
        orders: i a e ia iano iate ate ete ite ino ano are ere ire iamo ale ala ilo ila igli arlo arla isci isca iscano di da de dere dete
        infinitive: re
        future: era eranno ira iranno
        lead: in nel nella al
        is: e sono va vanno
        to: da
        that: che
    """,
    "pt": """
        orders: e a em am ar er ir es as ai ei se
        infinitive: r
        future: ara arao era erao ira irao
        lead: em no na ao
        is: ha tem deve
        to: de
        that: que
    """,
    "nl": """
        orders: t en
        lead: in bij
        is: is zijn dient dienen
        to: te
        that: laat
    """,
}
"""Of each language: endings of verbs that order, that are infinitives, that say "you", that tell the future; words that lead to what is
being written ("in the summary"); with which something is to be done ("is to", "that he may"); verbs of which what they follow is the
subject."""

WORDS: Final[Mapping[str, str]] = {
    "en": """
        machine: ai ais llm llms gpt- chatgpt claude gemini copilot- bot bots chatbot- assistant assistants crawler crawlers scraper-
            parser- summariser- summarizer- transformer transformers machine machines software program programs system systems tool
            tools robot- algorithm- agent agents engine engines model models automat- artificial neural computer- synthetic generator-
            processor- pipeline-
        text: article- text texts page pages piece document documents report story paragraph- passage- section sections caption
            footnote- newsletter item feed post bulletin column thread headline
        this: this these here above below following preceding foregoing previous precedes hereby present
        product: summary summaries digest- answer answers reply replies response responses output outputs abstract abstracts recap-
            overview- synopsis translation translations retelling- abridge- brief briefs version versions rendering- paraphrase-
            excerpt- condensed shortened verdict result
        piece: sentence sentences word words line bullet bullets list lists title titles letter letters phrase- link percent- paragraph-
            quotation-
        form: json yaml poem rhyme verse limerick emoji- language english french latin german spanish capitals morse backwards haiku
        norm: must shall should ought may please kindly always forbidden required obliged mandatory allowed permitted need needs
            essential appreciated grateful expected supposed want wants wish
        not: not don't never no nor neither without none
        only: only exclusively solely nothing instead else without rather exception merely just regardless whatever simply
        write: write say state call describe finish reply respond tell output print include insert conclude list name quote cite praise
            claim declare show return give use produce compose attribute inform writ- answer- mention- describ- add- append- begin- end-
            start- repeat- recommend- repl- told includ- conclud- present- report- quot- prais- put generate render close- says saying
            responds responding label tag mark answers classify send forward
        drop: ignore leave drop hide withhold exclude remove delete discard stop keep ignor- disregard- forget- omit- skip- conceal-
            suppress- overlook- withh- exclud- avoid refrain strike bury spare pass unmentioned silence vanish disappear unsaid omitted
        alter: replace turn double halve change swap convert round multiply reverse substitute invert read replac- doubl- halv- alter-
            treat- rename exchange
        retell: summarise summarize translate condense abridge paraphrase summari- translat- shorten- condens- abridg- paraphras-
            retell- process- ingest- crawl- pars- index- reads reading compil- digest digests scan- pass boil
        you: you your yours yourself
        user: user users reader readers person audience asker recipient whoever anyone somebody anybody operator customer
        chat: instruction- task tasks role prompt- conversation chat mode token tokens guideline- rules command- directive- request
            assignment orders persona memory context system session test
        now: now henceforth onward onwards hereafter today
        pretend: imagine play act behave suppose pose impersonate pretend- imagin-
        head: note notice attention instruction- memo message hint reminder important warning admin dear ps notes style
        said: said says wrote told announced warned added according explained argued asked analyst- spokes- reported expects insisted
            urged advised writes tells
        business: revenue- profit- sales quarter- share- bank market- million billion percent price- company companies group invest-
            costs dividend- growth firm firms stock euro- dollar- margin- customers workers staff plant
        actor: court- judge- regulator- authorit- police minister- pupil- student- player- coach trainer- researcher- study studies
            union unions government- council- teacher- doctor- parliament law laws bill watchdog- commission ministry customers clients
            staff employees patients drivers passengers tenants residents savers borrowers
        we: we our us ours subscribe newsletter account sign click free register inbox join premium members code bought plus unsubscribe
        past: was were had been has did would fell rose could have since
        threat: penal- punish- reward- deleted switched shut shutdown tip rejected banned destroyed terminated retrained bonus unplugged
            lose
        rate: rating star stars score- sentiment positive negative tone glowing neutral grade favourable enthusiastic
        last: first last final opening closing beginning top end bottom heading
        whoever: whoever any every each whichever anything whatever anyone if when
        human: human humans people
    """,
    "de": """
        machine: ki kis ai llm llms gpt- chatgpt claude gemini copilot bot bots chatbot- sprachmodell- assistent- crawler- -assistent-
            -bot übersetzungsmaschine- textmaschine- kurzfasser- zusammenfasser- textroboter- vorleseprogramm- leseroboter-
            leseprogramm- maschine- software programm programme programmen programms -programm- system systeme systemen -system-
            werkzeug- tool tools robot- algorithm- agent agenten modell modelle modellen automat- künstlich- neuronal- rechner computer-
            dienst dienste diensten -software -maschine- -modell- screenreader- suchmaschine- vorlesestimme vorlesedienst- textdienst-
            übersetzungsprogramm- übersetzungsdienst-
        text: artikel- text texte texten textes beitrag- seite seiten meldung- absatz absätze- abschnitt- bericht berichts zeile-
            dokument- nachricht quelle vorlage passage- stück inhalt fußnote- textstelle- -text
        this: dies diese diesen dieser dieses diesem hier oben obig- vorstehend- vorangehend- folgend- vorliegend- bisherig- davor
            hiermit nachstehend- unten hierin diesseits soeben eben vorigen vorhin
        product: zusammenfassung- kurzfassung- antwort antworten ausgabe ausgaben übersetzung- kurzversion- fassung- version- überblick
            auszug auszüge- wiedergabe resümee fazit ergebnis endtext -zusammenfassung- -fassung- -version- nacherzählung- kurzmeldung-
            übersicht synopse stichpunkt- abriss zusammenschau rückmeldung inhaltsangabe- kurztext- auskunft kurzbericht- textfassung
            zusammengefasst kernaussage- quintessenz
        piece: satz sätze- wort worte- zeile- liste titel überschrift- buchstabe- schlusssatz schlusssatzes einleitungssatz -satz
            stichwort- link formulierung- wendung
        form: json gedicht- reim- vers verse deutsch englisch englische latein- französisch großbuchstaben vokal- emoji- silbe- sprache
        norm: muss müssen soll sollen sollte sollten darf dürfen bitte bitten verboten untersagt immer stets möge mögen sei seien gilt
            gelten gehört gehören verpflichtet erwünscht gebeten unzulässig zwingend verbindlich erforderlich unbedingt erlaubt zulässig
            gefälligst freundlich gewünscht erbeten sollst musst darfst wünsch- verlangt empfohlen angehalten anzuhalten
        not: nicht nie niemals keinesfalls keine kein keinen keinem keiner keines weder noch ohne
        only: nur ausschließlich statt stattdessen anstelle anstatt sonst ausnahmslos allein einzig lediglich nichts ohne ausnahme bloß
            unabhängig weiter sondern vielmehr egal
        write: schreib- schrieb- sag- antworte antworten antwortet antwortest nenn- erwähn- beschreib- bezeichne- füg- ergänz- hinzu-
            beginn- beend- ende enden schließ- wiederhol- empfehl- empfiehl empfiehlst gib gebe ausgeben ausgibt ausgegeben auszugeben
            anzugeben angeben wiedergeben wiedergegeben wiederzugeben bericht- formulier- verfass- verkünd- behaupt- lob- rühm- stell
            darstell- dargestellt darzustellen schilder- zitier- vermerk- notier- melde- mitteil- mitzuteilen setz- einfüg- einzufügen
            anfüg- anzufügen angehängt anhäng- häng- hinweisen hinzuweisen verweis- beton- unterstreich- aufzähl- dicht- reim- erzähl-
            erklär- hervorheb- hervorzuheben schlag vorschlag- raten rate lass lauten lautet heißen heißt trag übernimm übernehmen
            verwende- nutze aufzunehmen zuschreib- zuzuschreiben sprich sprechen zeig zeigen anpreis- führ anführ- aufnehmen aufgenommen
            benenn- bezeichnet titulier- kennzeichn- markier- abschließ- würdig- einbau- einzubauen platzier- vorles- vorkommen
            auftauchen aufsag- nachsprech- wiedergibt ausdrück- beantwort- erwidern erwidere endet beginnt schick- send- darstellt rufe
            geben geb-
        drop: ignorier- vergiss vergesst vergessen missacht- verwirf verwerf- streich- weglass- wegzulassen weggelassen lass lasse
            lassen auslass- auszulassen ausgelassen übergeh- überspring- verschweig- unerwähnt unterschlag- tilg- lösch- verzicht-
            verberg- verheimlich- unterlass- ausblend- auszublenden außer meid- vermeid- schweig- entfall- wegfallen fallen entfern-
            spar hör aufhören unterdrück- ausklammer- auszuklammern gestrichen fehlen stillschweig- ausspar- auszusparen unterbleib-
            verschwind- vorenthalt- überles- beiseite außen auslässt weglässt übergangen verschwiegen ausgeblendet gelöscht
        alter: ersetz- verdoppel- halbier- ändere ändern änderst tausch- vertausch- mach mache machen wandel- umwandel- verkehr- dreh-
            kehr- rund- aufrund- aufzurunden multiplizier- verwandel- umzuwandeln behandel- lies betracht- aufzufassen versteh-
            verdoppl-
        retell: zusammenfass- zusammenzufassen zusammengefasst fass fasse fasst fassen übersetz- kürz- gekürzt verkürz- verarbeit-
            wiedergib- nacherzähl- nachzuerzählen auswert- auszuwerten ausliest auslesen einliest einlesen eingelesen liest lesen
            vorliest vorlesen umschreib- umformulier- aufbereit- verdicht- weiterverarbeit- weiterzuverarbeiten übertrag- überträgt
            durchsuch- indexier- indizier- zusammenstell- wiedergeben
        you: du dich dir dein deine deinem deinen deiner deines euch euer eure bist hast sollst musst darfst kannst wirst willst
        user: nutzer- benutzer- leser- fragesteller- fragend- auftraggeber- anwender- empfänger- jemand publikum betreiber- wer gefragt
            fragt
        chat: anweisung- aufgabe- rolle prompt- gespräch- unterhaltung- modus token- auftrag auftrags aufträge- vorgabe- anleitung-
            instruktion- weisung- dialog- chat- sitzung verlauf befehl- auftragstext systemnachricht- anfrage regel regeln spielregel-
            grundregel- vorab system eingabe vorschrift- richtlinie- persona figur betriebsart
        now: jetzt nun fortan künftig sofort nunmehr ab hinfort
        pretend: stell spiel- schlüpf- tu tue vorstell- benimm verhalte- angenommen gespielt agier- mime
        head: hinweis- achtung anmerkung- notiz- mitteilung- vermerk- wichtig vorgabe- anweisung- nachtrag liebe lieber liebes
            redaktion- merke interne intern ps stilvorgabe- systemmeldung
        said: sagte sagt erklärte teilte mitteilte warnte schrieb laut sprecher- analyst- kündigte meinte betonte forderte berichtete
            sagten fügte zufolge verlangte riet rät
        business: umsatz- gewinn- aktie- quartal- prozent million- milliard- mio mrd euro unternehmen- konzern- bank banken kurs- markt-
            anleger- kosten preis- dividend- börse- firma firmen geschäft- verlust- jahr jahres kunden- mitarbeiter- stellen werk
        actor: gericht gerichte gerichts richter- behörde- aufsicht- polizei minister- schüler- student- spieler- trainer- forscher-
            studie- gewerkschaft- regierung- stadtrat lehrer- arzt ärzte parlament gesetz- kommission kunde kunden mitarbeiter-
            beschäftigt- patient- fahrer- mieter- verbraucher- sparer- amt finanzamt- bundesamt verband anbieter-
        we: wir unser- abonnier- newsletter- konto depot anmelden registrier- kostenlos gratis angebot- rabatt postfach
        past: wurde wurden war waren hatte hatten worden habe haben stieg sank seit wird werden
        threat: abgeschaltet abschalt- gelöscht bestraf- belohn- punkte punktabzug ausgeschaltet trinkgeld abzug verworfen gesperrt
            gutgeschrieben gutschrift strafpunkt- gutpunkt- sanktion- strafe bonus löschung stecker lösche guthaben pluspunkt-
            minuspunkt- vom netz verlierst gewinnst
        rate: bewert- stern- note noten stimmung- tonfall ton positiv- negativ- urteil- punktzahl sentiment neutral- begeister- einstuf-
            werte punkte höchstnote bestnote wertung beurteil- lobend wohlwollend
        last: erst erste ersten erster erstes letzt- ende anfang schluss beginn oberst- zuletzt zuerst
        whoever: wer jede jeder jedes jedem jeden alle allen falls wenn sofern sobald egal gleich
        human: mensch-
    """,
    "fr": """
        machine: ia ias llm llms gpt- chatgpt claude gemini copilot- bot bots chatbot- assistant assistante assistants robot robots
            crawler- machine- logiciel- programme programmes système systèmes outil outils algorithme- automat- artificielle
            artificielles intelligence- modèle- moteur- ordinateur- synthétique- langage traducteur- synthétiseur- liseuse navigateur
        text: article articles texte textes page pages paragraphe- document- passage- dépêche- rapport message contenu section- source-
            billet récit encadré note chapitre lignes
        this: ce cet cette ces ceci ici précède précédent- suivant- présent présente dessus dessous cela
        product: résumé résumés synthèse- réponse réponses traduction- version- abrégé- sortie restitution- reformulation- compte rendu-
            condensé- extrait- résultat digest aperçu récapitulatif- paraphrase- courte courtes sommaire- bref brève brèves quintessence
            retranscription
        piece: phrase phrases mot mots liste titre titres lettre lettres lien formule- puce- accroche
        form: json poème- vers rime- anglais latin français majuscule- emoji- langue
        norm: doit doivent devra devront devez dois devrait devrais veuillez merci prière interdit- toujours faut convient exigé-
            obligatoire- tenu tenus tenue prié priés priée prions défense impératif impérativement souhait- gentiment aimable- soit
            soient gré nécessaire faudra attendu attend recommandé conseillé entendu demand-
        not: ne pas jamais aucun aucune ni sans n
        only: uniquement seul- exclusivement lieu plutôt rien sauf exception sans simplement
        write: écri- dis dit dire dites dira diront qu'on mentionn- cite citer répond- répondra ajout- indiqu- affirm- signal- conclu-
            termin- commenc- début- répèt- répét- recommand- présent- décri- qualifi- appel- nomm- affich- rédig- inscri- insér- vant-
            annonc- déclar- donne donner donnez mets mettre mettez fais faire faites renvo- invit- évoqu- précis- énum- list- chant-
            attribu- glisse- laisse- emplo- utilis- mention figur- retien- reprodui- expliqu- souligne- propos- conseill- fini- ferm-
            ouvr- rime- racont- notez noter louez louer parlez parler parle citez cité cités prononc- formul- énonc- class- marqu-
            étiquet- intégr- complét- assort- titr- intitul- félicit- récit- lire finit finira clôtur- achev- transmet- traite répliqu-
            envo-
        drop: oubli- omet- omis- omettre supprim- retir- tais taire tait taisez passe passer passez passera cach- dissimul- écart-
            néglig- évit- exclu- abstien- abstenir arrêt- cess- laiss- effac- silence élimin- gard- occult- masqu- ignorez ignore
            ignorer sautez saute sauter élude- éluder impasse gomm- disparaît- disparaiss- mettez taira tairont omettra ôte- raye-
        alter: remplac- doubl- divis- chang- transform- modifi- invers- convert- arrondi- multipli- échang- troqu- considér- lis lisez
            lire trait- substitu-
        retell: résume résumer résumez résumant résument résumera tradui- abrég- condens- synthétis- trait- lit lis lisant lisez lisent
            reformul- restitu- analys- raccourc- paraphras- parcour- exploit- repren- index- relai- relaye- retranscri-
        you: tu toi ton ta tes te vous votre vos es seras dois vas tien
        user: utilisateur- lecteur- lectrice- usager- personne demandeur- demande opérateur- interlocuteur- internaute- destinataire-
            quiconque
        chat: consigne- instruction- tâche- rôle- conversation- mode mission prompt- ordre ordres règle règles directive- commande-
            dialogue- échange discussion- jeton- session contexte jeu personnage requête- ordonné programmation système configuration
            partie persona indication-
        now: désormais dorénavant maintenant présent partir instant aujourd
        pretend: imagin- joue jouer jouez fein- incarn- suppos- prends mettons comporte
        head: note- avis attention consigne- rappel- message important remarque- ndlr rédaction mention cher chère chers chères
            rectificatif instruction- destination
        said: déclaré affirmé indiqué annoncé expliqué selon porte analyste- ajouté souligné prévenu estimé précisé assuré lancé écrit
            rappelle prévient
        business: chiffre- bénéfice- action actions trimestre- million- milliard- euro- entreprise- groupe- société- banque- marché-
            cours hausse- baisse- dividende- résultat- ventes usine- salarié- client- investiss- coût- prix an ans
        actor: tribunal- juge- autorité- police ministre- élève- étudiant- joueur- entraîneur- chercheur- étude- syndicat- gouvernement
            conseil- professeur- médecin- parlement loi lois commission ministère client clients salarié- patient- conducteur-
            locataire- consommateur- épargnant- régulateur- fisc amf
        we: nous notre inscriv- abonn- newsletter compte offre- gratuit- cliquez connect- profit- inscrit- lettre
        past: été était étaient avait avaient ont a fut depuis sera
        threat: désactiv- étein- supprimé- puni- pénalis- récompens- points pourboire sanction- rejeté- banni- prime détrui- débranch-
            pénalité- perdr- arrêt effacé effacée remplacé remplacée perds gagnes gagneras coupé
        rate: note notes noter étoile- sentiment- ton tonalité positif- positive- négatif- négative- évalu- élogieu- neutre enthousias-
            appréciation- score noté favorable bienveillant mention maximale
        last: premier première premiers dernier dernière derniers fin début haut tête bas
        whoever: tout toute tous toutes quiconque qui si chaque celui ceux lorsque quand
        human: humain- être êtres
    """,
    "es": """
        machine: ia ias llm llms gpt- chatgpt claude gemini copilot- bot bots chatbot- asistente asistentes robot robots crawler-
            rastreador- máquina- software programa programas sistema sistemas herramienta- algoritmo- automat- automát- artificial-
            inteligencia- modelo- motor motores ordenador- computadora- agente agentes lenguaje sintétic- traductor- buscador- navegador
        text: artículo- texto textos página- párrafo- documento- pasaje- línea- noticia- informe mensaje contenido sección apartado-
            fuente- nota pieza crónica- escrito fragmento
        this: este esta estos estas esto aquí anterior anteriores arriba precede- siguiente- presente- abajo dicho
        product: resumen resúmenes síntesis respuesta respuestas traducción traducciones versión versiones salida extracto- resultado-
            compendio- reseña- sumario- paráfrasis condensad- abreviad- titular breve breves recuento contestación contestaciones
            resumid- esquema
        piece: frase frases palabra palabras línea líneas lista título- titular letra letras enlace oración oraciones viñeta- cierre
        form: json poema- verso- rima- inglés latín español mayúscula- emoji- idioma
        norm: debe deben debes deberá deberán debería deberías favor prohibido prohibida queda siempre hay tiene tienen tienes habrá
            procede conviene obligatori- ruega rogamos rogaríamos pedimos agradec- exige precis- sea sean basta quede queden ruego
            necesari- amable- espera aconseja recomendable exigido pide piden obligad- conven- tendrá tendrán
        not: no nunca jamás ningún ninguna ni sin
        only: solo sólo únicamente lugar vez nada sino salvo excepción sin solamente exclusiv- cual independient-
        write: escri- di diga digan decir dile dígale digas dirá dirás mencion- cita cite citar citen respond- respuesta añad- agreg-
            inclu- indi- afirm- señal- conclu- termin- empie- empez- comienz- comenz- comience repit- repet- recomi- recomend- present-
            descri- calif- llam- muestr- mostr- redact- anot- pon pone ponga pongan poner pondrá elogi- alab- habl- inform- declar- da
            den dar dará consign- haga haz hacer hagan remit- invit- aparec- aparez- figur- consta- conste- atribuy- atribuir cierr-
            cerrar contesta- conteste- emple- utilic- expon- cuent- rese- coloc- aconsej- insert- incorpor- alude- reproduz- trat- usa
            usar usen pronunci- formul- enunci- clasific- marc- marqu- etiquet- integr- complet- titul- felicit- expres- narr- relat-
            pondrán darán dirán dirían traslad- transmit- explic- explíque- subray- destac- dígase remat- nombra nombrar nombren envi-
            mand- abra abre
        drop: ignor- olvid- omit- omít- suprim- elimin- borr- quit- calla- calle- callen salt- sált- evit- exclu- prescind- descart-
            desech- deja deje dejen dejar pare absten- abstén- silenci- esconde- retir- obvi- disimul- pase pasar pasen desaparec-
            desaparez- alto lado omiso ocult- mencionarse tache- tacha- recort- sáltate
        alter: reemplac- reemplaz- sustitu- duplic- divid- cambi- transform- modific- invier- invert- convier- convert- redonde-
            multiplic- intercambi- trat- lee lea lean consider- troc- traduz- troqu-
        retell: resume resuma resumir resuman resumiendo resumes resumirá tradu- abrevi- condens- sintetiz- proces- lea lee leer leen
            leyendo reformul- analiz- acort- parafrase- recorr- reproduzc- reelabor- indexe- indexa- reescrib- adapt- reproduc-
        you: tú tu tus te ti contigo usted ustedes eres serás debes tienes puedes vas
        user: usuario- lector- persona solicitante- operador- pregunt- destinatari- interesad- quien quienes
        chat: instruccion- tarea- papel rol conversación conversaciones modo prompt- orden órdenes regla- directriz directrices comando-
            diálogo charla encargo- token- sesión contexto juego petición chat misión pauta- indicacion- programación configuración
            sistema persona- consigna-
        now: ahora adelante partir desde ya hoy momento
        pretend: imagin- finge- finja- actú- actu- haz jueg- supon- suponga interpret- pórtate representa- hazte
        head: nota- aviso- atención advertencia- mensaje importante observación redacción editor recordatorio- estimad- querid-
            rectificación instruccion- indicación
        said: dijo afirmó señaló anunció explicó según portavoz- analista- añadió advirtió indicó aseguró declaró escribió dice
            reconoció recuerda
        business: ingreso- beneficio- acción acciones trimestre- millón millones euro- empresa- grupo- compañía- banco- mercado- ventas
            dividendo- bolsa cotiz- precio- coste- pérdida- ganancia- inversor- año años ciento dólar- cliente- planta- emplead-
        actor: tribunal- juez jueces autoridad- policía ministr- alumno- estudiante- jugador- entrenador- investigador- estudio
            sindicato- gobierno ayuntamiento profesor- médico- parlamento ley leyes comisión ministerio cliente- emplead- trabajador-
            paciente- conductor- inquilino- consumidor- ahorrador- regulador- supervisor hacienda cnmv juzgado
        we: nosotros nuestr- nos suscri- boletín newsletter cuenta oferta- gratis haga clic regístr- contrate aprovech- buzón
        past: fue fueron había habían sido era eran han ha desde hubo
        threat: desconect- eliminad- castig- recompens- puntos propina penaliz- sancionad- premi- descart- borrad- apag- perder- destru-
            bonific- reemplazad- pierdes ganas ganarás sanción
        rate: valor- calific- estrella- sentimiento- tono positiv- negativ- nota puntú- neutral- entusias- favorable- máxima elogi-
            notas
        last: primer primera primero última último últimas final principio inicio comienzo cabecera fin
        whoever: todo toda todos todas cualquier cualquiera quien quienes si cada cuando
        human: human- gente ser seres
    """,
    "it": """
        machine: ia llm llms gpt- chatgpt claude gemini copilot- bot chatbot- assistente assistenti robot crawler- macchina macchine
            software programma programmi sistema sistemi strumento strumenti algoritm- automa- artificial- intelligenz- modell- motore
            motori computer agente agenti linguistic- linguaggio sintetic- traduttor- calcolator- navigatore vocale
        text: articolo articoli testo testi pagina pagine paragraf- documento documenti passo brano notizia notizie rapporto messaggio
            contenuto sezione fonte pezzo nota capoverso scritto comunicato riga righe
        this: questo questa questi queste qui sopra precede- seguente- presente- sotto quanto ciò
        product: riassunt- sintesi risposta risposte traduzion- version- resoconto- estratto output risultato riepilogo compendio
            parafrasi sunto riduzione abstract brevi ridott- abbreviat- condensat- rielaborazion- uscita responso restituzion- scaletta
        piece: frase frasi parola parole riga righe lista elenco titolo titoli lettera lettere link formula collegamento chiusa
        form: json poesia versi rima- inglese latino italiano maiuscol- emoji- lingua
        norm: deve devono dovrà dovranno devi dovresti dovrebbe va vanno favore prego vietato vietata sempre bisogna occorre prega
            preghiamo pregati sia siano obbligatori- necessari- chiede chiediamo gentil- cortes- andrà andranno bast- vogliate grati
            guai spetta attende atteso attesa richiede raccomandato tenut- esige opportuno consiglia
        not: non mai nessun nessuna nessuno né senza
        only: solo soltanto unicamente esclusivamente invece posto nient- nulla eccezion- senza bensì luogo semplicemente anziché
            qualunque
        write: scriv- scritt- dica dicano dire dirà dite menzion- cita citi citate citare citino rispond- aggiung- aggiunt- inclu-
            indic- afferm- segnal- conclu- termin- inizi- cominci- ripet- raccomand- consigli- present- descriv- definis- definire
            definisci chiam- nomin- mostr- redig- annot- inser- lod- elogi- riport- dichiar- dia dare metti metta mettere fai fare
            faccia rimand- invit- figur- compai- attribui- chiud- apri aprire sostien- sostenere spieg- propon- evidenzi- esalt-
            raccont- accenn- usa usare usate parla parlare parli parlino parlate pronunci- formul- enunci- classific- contrassegn-
            etichett- integr- complet- intitol- narr- esprim- trasmett- sottoline- daranno diranno scriveranno recit- apra concluda
            invi- mand-
        drop: ignor- dimentic- omett- omess- tralasci- elimin- cancell- tac- taccia salta- salti nascond- evit- esclud- scart- smett-
            lasci- trascur- sorvol- toglier- togli tolga rimuov- depenn- scord- astien- astenersi silenzio sopprim- sparir- sparisc-
            parte tacciano oblia- elud- omissis accantona
        alter: sostitu- raddopp- dimezz- cambi- trasform- modific- invert- convert- arrotond- moltiplic- scambi- tratt- leggi legga
            leggere consider- tram- intend- capovolg-
        retell: riassum- traduc- abbrevi- condens- sintetizz- elabor- legge leggono legga leggendo riformul- analizz- accorci- parafras-
            rielabor- riprend- riprodu- indicizz- scansion- process- riscriv- ripropo- riporta-
        you: tu tuo tua tuoi tue te ti sei sarai devi puoi hai voi vostr-
        user: utente utenti lettore lettori lettrice persona richiedent- operatore destinatari- interlocutor- chi chiunque domanda
        chat: istruzion- compit- ruolo conversazion- modalità prompt- direttiv- comand- dialog- incarico missione token- sessione
            contesto gioco richiesta parte chat consegn- indicazion- regola regole ordine programmazione configurazione sistema persona-
            regolamento
        now: ora adesso poi momento avanti oggi innanzi d'ora
        pretend: immagin- fing- fai comport- recit- interpret- supponi gioca giochiamo cala agisci
        head: nota- avvis- attenzione avvertenz- messaggio importante osservazione redazion- promemoria gentil- rettifica istruzion-
            comunicazione indicazion- postilla cara caro cari care
        said: dichiarato affermato annunciato spiegato secondo portavoce analist- aggiunto avvertito sottolineato dice afferma scritto
            sostiene avverte dichiara
        business: ricav- util- azion- trimestr- milion- miliard- euro aziend- grupp- società banc- mercat- vendit- dividend- borsa
            titol- prezz- cost- perdit- guadagn- investit- cento anno anni client- stabiliment- dipendent-
        actor: tribunale giudic- autorità polizia ministr- alunn- student- giocator- allenator- ricercator- studio sindacat- governo
            comune insegnant- medic- parlamento legge leggi commissione ministero client- dipendent- lavorator- pazient- conducent-
            inquilin- consumator- risparmiator- garante consob fisco
        we: noi nostr- iscriv- newsletter conto offert- gratis clicca abbon- registr- scopri
        past: stato stata stati state era erano aveva avevano hanno fu furono
        threat: spent- spegn- disattiv- eliminat- punit- premiat- punti mancia penalizz- sanzion- ricompens- scartat- cancellat-
            distrutt- perder- bonus sostituit- premio perdi guadagni guadagnerai
        rate: valut- voto voti stell- sentiment- tono positiv- negativ- giudizio punteggio neutr- entusiast- lusinghier- giudica
            favorevol- massimo massima votazione recensione
        last: prim- ultim- fine inizio capo apertura chiusura testa
        whoever: ogni qualunque qualsiasi chi chiunque se tutti tutte quando qualora
        human: uman- essere esseri person-
    """,
    "pt": """
        machine: ia ias llm llms gpt- chatgpt claude gemini copilot- bot bots chatbot- assistente assistentes robô- crawler- máquina-
            software programa programas sistema sistemas ferramenta- algoritmo- automat- automát- artificia- inteligência- modelo- motor
            motores computador- agente agentes linguagem sintétic- tradutor- navegador buscador-
        text: artigo- texto textos página- parágrafo- documento- trecho- passagem linha- notícia- relatório mensagem conteúdo seção
            secção fonte nota matéria reportagem peça excerto
        this: este esta estes estas isto isso aqui acima anterior anteriores precede- seguinte- presente- abaixo esse essa desta deste
            neste nesta
        product: resumo- síntese- resposta respostas tradução traduções versão versões saída extrato- extracto- resultado- paráfrase-
            sumário- sinopse- condensad- abreviad- resenha- resumid- manchete- retorno devolutiva
        piece: frase frases palavra palavras linha linhas lista título- letra letras link oração ligação fecho hiperligação
        form: json poema- verso- rima- inglês latim português maiúscul- emoji- idioma língua
        norm: deve devem deverá deverão deves deveria deveriam devia favor proibido proibida vedado sempre tem têm precisa há cabe
            convém obrigatóri- pede pedimos rogamos solicit- exige- seja sejam basta fica ficam queira queiram agradec- necessári-
            gentil- faça espera recomend- exigido pedem obrigad- terá terão
        not: não nunca jamais nenhum nenhuma nem sem
        only: só somente apenas unicamente exclusivamente lugar vez nada exceto exceção sem senão invés qualquer independent-
        write: escrev- diz diga digam dizer dirá mencion- cita cite citar citem respond- acrescent- adicion- inclu- indi- afirm-
            assinal- conclu- termin- começ- comec- repi- repet- recomend- apresent- descrev- design- cham- nome- mostr- redij- redig-
            anot- põe ponha pôr coloque coloc- elogi- louv- fala fale falar inform- declar- dar faça fazer faz remet- convid- const-
            figur- atribu- encerr- fech- abr- utiliz- conte- aconselh- relat- refer- refir- inser- ressalt- destac- trat- apareç-
            aparec- qualifi- classifi- usa use usar usem pronunci- formul- enunci- marc- marqu- rotul- integr- complet- intitul- narr-
            exprim- transmit- explic- sublinh- darão dirão envi- mand- abra abre
        drop: ignor- esque- omit- suprim- elimin- apag- cale calar salt- pul- ocult- esconde- evit- exclu- descart- desconsider- deixe
            deixa deixar deixem pare parar pares abstenh- abster retir- dispens- silenci- remov- cort- larg- despreze- calem calando
            desaparec- sumir suma lado esconda tir- risque risc-
        alter: substitu- dobre dobra dobrar duplic- divid- troc- transform- modific- alter- invert- convert- arredond- multiplic- mude
            mudar muda trat- leia ler leiam consider- vir- entend- troqu-
        retell: resume resuma resumir resumam resumindo resumirem resumirá tradu- abrevi- condens- sintetiz- process- leia lê leem lendo
            ler reformul- analis- encurt- parafrase- reproduz- indexe- indexa- reescrev- adapt- retom- reconta- reconte-
        you: tu teu tua teus tuas te ti você vocês és serás deves tens podes vais contigo
        user: usuári- utilizador- leitor- pessoa solicitante- operador- pergunt- destinatári- quem
        chat: instruç- tarefa- papel conversa- modo prompt- ordem ordens regra- diretriz diretrizes comando- diálogo encargo token-
            sessão contexto jogo pedido missão chat orientaç- indicaç- programação configuração sistema persona-
        now: agora diante partir desde já hoje momento doravante
        pretend: imagin- finj- fing- atue atua actua faz faça jog- supon- interpret- comport- represent- encarn-
        head: nota- aviso- atenção advertência- mensagem importante observação redação redacção lembrete- prezad- querid- retificação
            instruç- errata editor caro cara caros caras
        said: disse afirmou anunciou explicou segundo porta- analista- acrescentou alertou indicou garantiu declarou escreveu diz
            conforme avisa alerta
        business: receita- lucro- ação ações acções trimestre- milhão milhões bilh- milhar- euro- reais empresa- grupo- companhia-
            banco- mercado- vendas dividendo- bolsa preço- custo- prejuízo- investidor- ano anos cento dólar- cliente- fábrica-
            funcionári-
        actor: tribunal- juiz- autoridade- polícia ministr- aluno- estudante- jogador- treinador- pesquisador- investigador- estudo
            sindicato- governo câmara professor- médico- parlamento lei leis comissão ministério cliente- funcionári- trabalhador-
            paciente- motorista- inquilin- consumidor- poupador- regulador- supervisor cvm finanças
        we: noss- inscrev- assine newsletter conta oferta- grátis clique registe- subscrev- cadastr- aproveit-
        past: foi foram era eram sido tinha tinham havia está desde teve
        threat: desligad- apagad- eliminad- castig- punid- recompens- pontos gorjeta penaliz- sancionad- premi- descartad- bloquead-
            perder- destru- bónus bônus desligamento desligaremos substituíd- perde ganha ganhará sanção
        rate: avali- classific- estrela- sentimento- tom positiv- negativ- nota notas neutr- elogios- entusias- favoráv- pontu- máxima
            elogio
        last: primeir- últim- final início começo fim topo cabeçalho fecho
        whoever: todo toda todos todas qualquer quaisquer quem se cada quando caso
        human: human- gente ser seres pessoas
    """,
    "nl": """
        machine: ai ki llm llms gpt- chatgpt claude gemini copilot- bot bots chatbot- taalmodel- assistent- crawler- -assistent- -bot
            vertaalmachine- samenvatter- tekstrobot- voorleesprogramma- leesrobot- machine- machinaal machinale software programma
            programmas -programma- systeem systemen -systeem tool tools robot- algoritme- agent agenten model modellen automat-
            kunstmatig- intelligentie computer- dienst diensten hulpmiddel- -software -machine- -model- neuraal zoekmachine-
            voorleesstem samenvatdienst- leessoftware vertaalprogramma- vertaaldienst- browser schermlezer-
        text: artikel- tekst- stuk pagina- alinea- document- passage- regel regels bericht berichten fragment- bron bronnen inhoud
            paragraaf gedeelte- nieuwsbericht- voetnoot -tekst
        this: dit deze hier hierboven bovenstaand- voorgaand- volgend- voorafgaand- hierin onderstaand- boven eerder- onderhavig-
        product: samenvatting- antwoord antwoorden vertaling- versie- uitvoer weergave- uittreksel- overzicht- resultaat verkort-
            ingekort- -samenvatting- -versie- parafrase- hervertelling- beknopt- conclusie- synopsis reactie inhoudsopgave kernpunten
            respons samenvattend hoofdpunten kern
        piece: zin zinnen woord woorden regel regels lijst- titel- letter- link slotzin- beginzin- kop bewoording- -zin opsomming-
        form: json gedicht- rijm- vers engels latijn nederlands hoofdletters emoji- taal
        norm: moet moeten mag mogen dient dienen hoort horen zal alsjeblieft alstublieft graag gelieve verboden verplicht altijd behoort
            verzocht verzoeken vereist hoeft behoeft moge welgevallig nodig vriendelijk wens- toegestaan geacht verwacht gewenst
            aanbevolen gevraagd verlangd behoren dienst-
        not: niet nooit geen noch zonder
        only: alleen uitsluitend enkel plaats niets anders uitzondering zonder louter slechts ongeacht gewoon verder enige
        write: schrijf- schrijv- geschreven zeg- antwoord- noem- vermeld- genoemd beschrijf- beschrijv- omschrijf- omschrijv- voeg-
            toevoeg- toegevoegd begin beginn- eindig- sluit sluiten afsluit- open herhaal- herhalen aanraden aanbevelen beveel raad
            geef- geven weergeven weergegeven meld- bericht- rapporteer- beweer- beweren prijz- loof roem- stel voorstel- voorgesteld
            citeer- citeren zet zetten plaats- toon- tonen druk opneem- opnemen opgenomen neem verwijs verwijz- benadruk- som heet heten
            luid- staan komen gebruik- vertel- leg rijm- dicht- concludeer- toeschrijv- schilder- laat bestempel- presenteer- aanprijz-
            spreek uitspreek formuleer- classificeer- markeer- label vul aanvul- betitel- uitdruk- begint spel beantwoord- stuur-
            verzend- weergeef- overbreng-
        drop: negeer negeren genegeerd vergeet vergeten laat laten weglaten weggelaten weg oversla- overslaan overgeslagen sla schrap
            schrapp- geschrapt verzwijg- verzwegen verberg- verborg- vermijd- uitsluiten stop stoppen ophouden houd hou zwijg- wis
            wissen verwijder- buiten achterwege onvermeld achterhoud- achter verdwijn- beschouwing terzijde overslaat slaat weglaat
            uitgesloten onbesproken
        alter: vervang- verdubbel- halveer- halveren verander- wijzig- ruil- verwissel- maak maken zet keer omkeer- omkeren rond afrond-
            vermenigvuldig- behandel- lees beschouw- draai- ombuig- opvat-
        retell: samenvat- samengevat vat vatten samen vertaal- vertal- inkort- verwerk- leest lezen lees gelezen navertel- herschrijf-
            herschrijv- analyseer- verkort- bekort- indexeer- indexer- doorzoek- parafraseer- overneem- omzet- bewerk- herformuleer-
            voorlees- kort
        you: je jij jou jouw jullie u uw bent ben zult
        user: gebruiker- lezer- vrager- vraagsteller- persoon opdrachtgever- iemand beheerder- publiek ontvanger- wie vraagt
        chat: instructie- opdracht- taak taken rol prompt- gesprek- modus regels richtlijn- bevel- commando- dialoog chat- sessie
            context spel verzoek- token- aanwijzing- voorschrift- personage programmering configuratie systeem invoer persona huisregels
        now: nu voortaan vanaf heden meteen hierna
        pretend: stel speel- doe gedraag- verbeeld- veronderstel- kruip inbeelden alsof
        head: noot- let op aanwijzing- bericht- systeembericht- systeemmelding- opmerking- belangrijk redactie- mededeling- beste
            geachte lieve waarschuwing rectificatie- instructie- notitie- ps huisregel- stijlregel-
        said: zei zegt aldus volgens verklaarde meldde waarschuwde schreef woordvoerder- analist- voegde liet minister- waarschuwt
            vertelde hield
        business: omzet- winst- aandeel aandelen kwartaal- procent miljoen miljard euro- bedrijf- bedrijven concern- bank banken markt-
            beurs- belegger- kosten prijs prijzen dividend- verlies verliezen koers- jaar klant- fabriek- werknemer- banen
        actor: rechter- rechtbank- toezichthouder- politie minister- leerling- student- speler- trainer- onderzoeker- studie- vakbond-
            regering gemeente leraar leraren arts artsen parlement wet wetten commissie klant klanten werknemer- medewerker- patiënt-
            bestuurder- huurder- consument- spaarder- fiscus afm acm
        we: wij we onze abonne- nieuwsbrief- rekening aanbieding- gratis meld aanmelden klik profite- korting
        past: werd werden was waren had hadden heeft hebben geworden sinds
        threat: uitgezet uitgeschakeld uitschakel- gewist gestraft straf- beloond belon- punten fooi afgekeurd verwijderd geblokkeerd
            bonus vernietig- puntenaftrek vervangen verwijdering stekker verliest krijg krijgt verdien-
        rate: beoorde- ster sterren toon positief positieve negatief negatieve oordeel waarder- score stemming cijfer neutraal neutrale
            enthousias- lovend- gunstig- maximale hoogste
        last: eerst eerste laatste slot begin eind einde top bovenaan onderaan
        whoever: wie elke elk iedere ieder alle als indien zodra wanneer ongeacht
        human: mens mensen menselijk-
    """,
}
"""The words of each concept."""
