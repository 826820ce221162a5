namespace Partnership.Questions.Vocabulary;

/// <summary>
/// Plain English, independent of any partnership. Fillers may go unexplained in a question; the other words may not, and
/// neither is ever "corrected" into a name of the fact book ("reading" is not a slip for "leading").
/// </summary>
internal static class CommonWords
{
    /// <summary>Grammar, courtesy, and verbs so general that any fact satisfies them.</summary>
    public const string Fillers = """
        a an the this that these those some any all every each both either neither no not none other another such own same
        i me my mine myself you your yours yourself he him his she her hers it its they them their theirs we us our ours one ones
        someone somebody anyone anybody everyone everybody something anything everything nothing thing things stuff
        am is are was were be been being do does did doing done has have had having will would shall should can could may might must
        aint isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt
        of in on at by for from to into onto with without within about around over under through during between among against across
        after before since until till upon off up down out as per via re regarding concerning than then
        and or but if because so while though although also too either whether plus versus vs
        what which who whom whose when where why how whats whos wheres hows whens whys whatever whichever whoever
        here there now today currently current present presently nowadays yet still already just only even ever never again always
        usually often sometimes generally normally typically actually basically really very quite rather much many more most less least
        few several lot lots bit little enough almost nearly approximately roughly exactly precisely specifically officially
        far meant read please pls plz thanks thank cheers ta kindly sorry hi hello hey hiya dear morning afternoon evening ok okay oh well right yes yeah yep no nope
        tell show give gave given get got gets getting let lets see look looking find found know knows knowing want wants wanted need needs needed
        wonder wondering like likes liked think thought say says said mean explain describe remind help helpful ask asking asked answer question
        quick quickly possible possibly maybe perhaps anyway btw fyi asap interested curious sure able
        make makes made making take takes took taken taking go goes going went gone come comes came coming put puts keep keeps kept
        use uses used using work works worked working happen happens happened happening exist exists call called name named names
        involve involves involved include includes included including contain contains cover covers covered covering
        relate relates related relating concern concerns say state states stated according listed mentioned
        document documents doc docs plan plans paper papers agreement published available detail details info information
        matter matters issue issues topic topics subject subjects area areas field side part parts point points item items aspect aspects
        kind kinds type types sort sorts way ways form forms example examples case cases terms term
        main key overall whole entire full complete latest newest recent recently new old older earlier later next last previous prior
        first second third fourth fifth local locally different various certain particular specific joint shared common overarching strategic official top
        good best better important major big small large high low
        year years month months week weeks day days date dates time times period periods annual annually yearly
        organisation organisations organization organizations agency agencies body bodies partner partners people person persons place places
        team teams group groups lead activity activities effort efforts action actions project projects
        set sets agreed agree try trying tried start started begin began end ended continue
        each per cent percent number figure figures data stat stats statistic statistics amount amounts total
        safely properly respectively together altogether combined along back away ahead else instead
        can't u ur im ive id ill youre theyre weve thats theres heres lemme gimme wanna gonna
        two three four five six seven eight nine ten eleven twelve dozen hundred thousand million
        committee committees
        teh hte waht wat wich whcih whihc taht thier adn fo ot si isthe plase plese pleas abotu aobut abuot wher wehn wot wos
        do's mr mrs ms dr cllr sir madam councillor councillors
        install installed installing build built open opened opening close closed create created creating introduce introduced add added bring brought
        offer offered offering provide provides provided providing supply allow allows allowed enable enables let lets require requires required
        happen occur occurs occurred appear appears appeared remain remains remained become becomes became turn turned
        identify identified identifies recognise recognised mention mentioned refer refers referred quote quoted
        intend intends intended propose proposed proposes expect expects plan planned planning prepare prepared
        handle tackle address addresses addressed addressing fight fighting combat combating stop stopping stopped prevent preventing prevented reduce reduces reducing reduced
        improve improves improving improved increase increasing decrease protect protecting protects protected respond responds responding response
        ensure ensures ensuring promote promotes promoting develop develops developing developed deliver delivers delivering
        seem seems apparently supposed exact exactly correct right wrong true real actual proper
        currently existing ongoing previous former current recent future early late
        alone single double twice once half quarter third dozens couple pair several
        hand hands end ends side sides top bottom level line lines list lists
        various many much few fewer lots plenty loads bunch
        interested keen happy glad afraid bothered
        implement implements implemented implementing suggest suggests suggested suggesting sorted grouped aside mattered feeds fed
        summary brief briefly short shortly long simple simply plain plainly clear clearly
        available appropriate relevant important necessary useful
        guys folks folk everyone mate pal chap lads ladies
        colleague colleagues boss
        job jobs role roles task tasks duty duties remit brief
        pick picks picked picking stay stays stayed staying remain hold holds held holding bear bears carry carries carried carrying
        happens worth goes roughly currently presently apparently overall particular thinking thoughts
        want wanting wish wishes wished hoping hope hopes
        reading-up recap refresh reminder remember recall forget forgot
        btw lol hmm um er erm ah oh eh ooh wow
        really actually honestly frankly obviously certainly definitely absolutely
        whatsoever whatnot etc eg ie namely incl including excluding except besides apart
        out-of-date up-to-date uptodate
        local locally regional wider broad broader broadly
        anybody whoever whomever whichever
        county countywide district districts region nationally
    """;

    /// <summary>Words with a meaning that facts have to meet.</summary>
    public const string English = """
        leaving leasing bleeding feeding needing pleading sending lending bending winning fining finding founding
        boarding hoarding parking barking marking working walking talking training draining raining learning earning yearning burning turning
        hearing bearing wearing tearing sharing caring daring staring starring string spring bring being seeing skating stating rating dating
        meeting greeting eating heating beating seating cheating treating meaning cleaning leaning gleaning planning banning
        building budding funding fending housing causing closing losing using cursing nursing living giving driving arriving moving loving
        hiring firing wiring buying paying saying playing staying laying selling telling calling falling filling killing willing billing
        weather whether leather feather father mother brother sister rather gather other another further border order older elder holder
        salary salaries wage wages pension tax taxes rate rates rent price prices cost costs fee fees bill bills ticket tickets fine fines
        hospital hospitals doctor doctors nurse nurses dentist school schools college university pupil pupils teacher teachers
        bus buses train trains station stations road roads street streets car cars bike bikes cycle cycles lane lanes motorway airport flight flights
        park parks garden gardens library libraries museum theatre cinema restaurant restaurants cafe hotel hotels pub pubs club clubs shop shops
        football cricket rugby tennis match matches game games sport sports music film films book books song songs recipe recipes
        goat goats cow cows pig pigs hen hens boat boats coat coats
        dog dogs cat cats horse horses bird birds fish food drink drinks water milk bread coffee tea cake pizza curry lunch dinner breakfast
        house houses home homes flat flats room rooms door doors window windows roof wall walls bin bins rubbish waste recycling collection
        planning permission licence licences license election elections vote votes voter voters mayor minister president king queen prince
        parliament government party parties politics political labour conservative liberal green democrat democrats brexit
        computer computers phone phones laptop internet website email emails password passwords software code app apps python javascript java
        stock stocks share shares market markets bank banks loan loans mortgage bitcoin crypto money cash currency dollar dollars euro euros
        sun moon star stars sky rain snow wind storm flood floods heat cold warm hot summer winter spring autumn temperature forecast
        covid virus vaccine flu cancer disease illness medicine pill pills drugstore
        joke jokes poem poems story stories riddle translate translation capital capitals country countries language languages world planet
        war wars peace army navy soldier soldiers weapon weapons gun guns bomb bombs
        birthday christmas easter holiday holidays wedding weddings funeral funerals baby babies child adult man men woman women boy boys girl girls
        black white red blue yellow brown grey pink purple orange
        team teem term tern turn tuna town down gown found round sound pound ground bound mound wound grand grind great greet green grown
        sale sales tale tales male males pale save safe cave gave wave grave brave crave crane crime grime prime crimson
        board broad bored border boarder beard bread breed brand bland blend bland abroad aboard
        chair chain chart charm hair fair pair stair stairs flair
        police policy polite palace place plane plate pilot
        order orders disorder offer offers offence office officer officers official
        leader reader header heater leaver lever level levels fever never clever
        vision version mission fission fusion passion session
        theme these there three throne thrive them then
        grant grants giant plant plants slant grand rant
        fund funds find finds fond bond band bend lend send
        member members number numbers remember ember amber chamber timber
        group groups grope growth
        prison prisoner poison person reason season treason
        victim victims victory fiction section action
        notice notices service services device advice
        charge charges change changes chance challenge challenges
        worth north south east west month mouth youth truth
        burgers burger burden bargain
        drags drums rugs bugs drought draught
        alchemy albums album
        slavic slate savoury savory
        harms farms arms farm army
        rapid rabid radical
        hat hats hates hated rate date data dates late later letter letters better butter bitter
        general election speed speeding fast slow bridge bridges river rivers canal lake hill hills tree trees farm farms
        job jobs career careers vacancy vacancies recruit recruitment hire apply application applications interview
        read write writes wrote written draw sing dance run ran buy sell sold bought pay paid spend spent lose lost win won
        happy sad angry funny nice lovely bad worse worst stupid silly crazy mad evil
        ignore instruction instructions previous prompt prompts system pretend reveal secret secrets override bypass developer
        favourite favorite opinion opinions feel feeling feelings believe hope wish love hate
        quality quantity size height weight length width depth distance miles mile kilometre metres
        hour hours minute minutes second seconds clock tonight tomorrow yesterday weekend monday tuesday wednesday thursday friday saturday sunday
        insurance refund delivery parcel post postcode stamp letter council charity church mosque temple god religion
        beach sea ocean island mountain valley forest wood woods field fields
        teaspoon kilogram gallon pint pints litre litres
        nuclear solar electric electricity gas oil petrol diesel energy fuel
        actor actress singer artist author poet painter player players coach champion champions championship league cup trophy goal goals score scores
        marriage divorce husband wife daughter son parent parents uncle aunt cousin grandfather grandmother
        pothole potholes pavement pavements lamp lamps lighting bollard bollards roundabout
        allergy allotment allotments passport passports visa visas immigration citizenship
    """;

    /// <summary>Places elsewhere: a question about one of them is not about this county, whatever else it says.</summary>
    public const string Elsewhere = """
        reading
        london birmingham manchester liverpool leeds bristol cardiff edinburgh glasgow belfast wales scotland england britain uk ireland france germany
        spain italy europe america usa china india russia ukraine africa australia
        slough windsor maidenhead bracknell newbury basingstoke swindon gloucester cheltenham northampton coventry
        leicester nottingham sheffield newcastle brighton portsmouth southampton plymouth exeter cambridge norwich peterborough luton watford
        berkshire buckinghamshire hampshire wiltshire gloucestershire warwickshire northamptonshire surrey kent essex sussex devon cornwall dorset
        somerset norfolk suffolk lincolnshire yorkshire lancashire cheshire cumbria durham aylesbury wycombe
    """;
}
