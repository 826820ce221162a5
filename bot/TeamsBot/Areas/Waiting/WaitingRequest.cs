using Partnership.Texts;

namespace TeamsBot.Areas.Waiting;

/// <summary>The ways in which people ask what there is for them to do.</summary>
internal static class WaitingRequest
{
    private const int MaximumLength = 120;

    private const string Extra = "what whats which is anything something everything things thing jobs job work tasks task items matters have has got do does need needs must should want left open already today tomorrow week month this next first day days yet else can am supposed to new see list all now "
        + "waiting outstanding pending overdue due owe late missing urgent todo for me my i us and sign review approve accept countersign";

    /// <summary>What people say who were asked to decide something: it is shown to them, with its buttons.</summary>
    private const string Steps = "approve|approved|accept|accepted|countersign|sign|refuse|refused|reject|rejected|decline|declined|submit";

    private static readonly QuestionShape[] Shapes =
    [
        new("waiting|outstanding|pending|owe|todo|todos|plate|inbox|in-tray|desk attention|me|my|i|anything|something|what|whats|there", Extra + " needs plate inbox desk on"),
        new("due|overdue|late|urgent|missing|left|attention|deadlines|deadline me|my|i", Extra + " needs"),
        new("tasks|task|jobs|job|actions|action|deadlines|duties my|me|i", Extra),
        new("do|sign|review|approve|accept|countersign|act need|must|should|have|supposed|next|anything|something i|anything|something", Extra),
        new("list do|todo", Extra),
        new("due|overdue what|whats|anything", Extra),
        new("anything|something|new|next me|my|i", Extra),
        new($"{Steps} this|it|i|send|{Steps}", "looks look good fine all to want like send back yes no not dont wont cant cannot"),
        new("agree|agreed|disagree|approve|approved|accept|refuse|reject|rejected|decline|happy this|it|i|im", "return plan update with not dont cant cannot wont do am to want like looks good fine very all at yes"),
    ];

    public static bool Matches(string text) => text.Length <= MaximumLength && QuestionShape.WordsOf(text) is var words && Array.Exists(Shapes, shape => shape.Fits(words));
}
