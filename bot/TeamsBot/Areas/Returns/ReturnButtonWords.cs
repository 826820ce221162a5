using Partnership.Texts;
using TeamsBot.Chat;

namespace TeamsBot.Areas.Returns;

/// <summary>How people say what the buttons on the cards of returns do.</summary>
internal static class ReturnButtonWords
{
    public const string Accepting = "approve|approved|accept|accepted|agree|agreed";

    public const string Approved = "looks look all very by return plan update great yes done well want like off with fine good happy";

    public static readonly QuestionShape Refusal = new(
        "refuse|refused|reject|rejected|decline|declined|disagree|changes|back|not|don't|dont|cannot|can't",
        "send ask for it's good right accept approve agree sign countersign happy return looks want like no with plan update do wont not");

    public static readonly ButtonWay[] All =
    [
        new(new("add|new|another|more|further|insert line|lines", "one want like"), ReturnVerbs.NewLine),
        new(new("sign|send|submit|done|finished|finish|ready|hand", "off return plan sign and it all over want like"), ReturnVerbs.Sign, ReturnVerbs.Submit),
        new(new("discard|delete|scrap|bin|abandon draft|return|plan|it|this|correction", "whole spending mid end year want like away throw"), ReturnVerbs.Discard),
        new(new("check", "over through look lines return plan"), ReturnVerbs.Check),
        new(new($"{Accepting}|countersign|countersigned|sign|signed|fine|good|happy", Approved), ReturnVerbs.Countersign, ReturnVerbs.Accept),
        new(Refusal, ReturnVerbs.SendBack, ReturnVerbs.Changes, ReturnVerbs.Countersign),
        new(new("exception|exceptions", "report what"), ReturnVerbs.Exceptions),
    ];
}
