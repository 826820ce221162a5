namespace Partnership.Questions.Vocabulary;

/// <summary>
/// English words that name neither a person nor a place to live: the only ones, beside the facts' own names, that are kept of a question. A closed
/// list. What is also a given name, a surname or a part of an address ("may", "grant", "page", "close", "high") is left out, and so is who one
/// person is to another ("daughter", "neighbour").
/// </summary>
internal static class NamelessWords
{
    /// <summary>Grammar: it says nothing of what was asked for.</summary>
    public const string Grammar = """
        a an the this that these those some any all every each both either neither no not none other another such same
        i me you your we us our it its they them their there here one
        am is are was were be been being do does did doing done has have had having would shall should can could might must
        dont doesnt didnt isnt arent wasnt werent cant couldnt wouldnt havent hasnt
        of in on at by for from to into onto with without within about over under through during between among against across
        after before since until up off out down as per via regarding concerning than then
        and or but if because so while although also too whether plus versus vs
        what whats which who whos whose whom when where why how whatever
        now today yet still already just only ever never again always usually often sometimes
        very quite more most less least enough almost nearly exactly
        go goes going went gone set sets take takes taken took make makes made say says said people anyone anybody someone somebody everyone everybody nobody
        please thanks thank hello sorry ok yes tell show give get gets got find see know want wants need needs help like
        """;

    /// <summary>Words of a story about one person. Of such a question nothing is kept but its kind and the facts' names in it: not the rest, though it names nobody.</summary>
    public const string OnePerson = "my mine myself he him his himself she her hers herself mr mrs ms miss";

    /// <summary>The interrogatives that tell the kind of a question, the longer ones first.</summary>
    public const string Kinds = "how much,how many,how often,how,who,whose,whom,what,which,when,where,why";

    /// <summary>The words of a partnership's work and of asking about it.</summary>
    public const string Work = """
        lead leads leading led leader leaders run runs running chair chairs chaired chairman responsible responsibility responsibilities manage manages managed
        deal deals dealing handle handles coordinate coordinates deliver delivers delivered delivery oversee oversees provide provides support supports supported
        fund funds funded funding money spend spends spending spent cost costs budget budgets allocation allocations allocated allocate receive receives received
        amount amounts total totals sum sums share percentage proportion average pounds underspend underspent overspend paid payment payments
        year years annual annually month months monthly week weekly quarter quarters quarterly period periods date dates deadline deadlines due
        last next previous current latest new newest recent recently old earlier later first second third final
        plan plans planned planning priority priorities objective objectives aim aims target targets theme themes strategy strategies strategic action actions
        outcome outcomes achieve achieved achievement achievements result results progress performance indicator indicators measure measures measured
        document documents report reports reported reporting agreement agreements return returns submit submits submitted sign signed signature form forms template templates
        meeting meetings meet meets agenda agendas minutes paper papers item items attend attends attended board boards committee committees panel panels group groups
        member members membership partner partners partnership partnerships organisation organisations agency agencies body bodies council councils authority authorities
        service services team teams officer officers contact contacts commissioner secretariat police district districts county area areas local national community communities public
        crime crimes offence offences offending safety safer risk risks rate rates figure figures number numbers statistic statistics data level levels trend trends
        increase increased increases decrease decreased decreases change changes changed compare compared comparison difference higher lower
        prevent prevention preventing reduce reduced reducing reduction tackle tackles tackling address addresses addressing project projects programme programmes scheme schemes
        initiative initiatives campaign campaigns work works working task tasks role roles duty duties purpose policy policies legal information example examples
        list lists name names many much mean means meaning definition explain explains summary overview happen happens happened happening
        decide decides decided agreed approve approved discuss discussed publish published written represent represents represented representative sit sits stand stands
        highest lowest biggest largest smallest bigger larger smaller split shared altogether
        training review reviews survey surveys consultation complaint complaints question questions answer answers update updates reminder reminders
        email telephone phone website online start starts started begin open opened closed change
        """;
}
