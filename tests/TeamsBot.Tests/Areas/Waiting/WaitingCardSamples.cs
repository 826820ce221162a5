using System.Text.Json;
using TeamsBot.Areas.Indicators;
using TeamsBot.Areas.Meetings;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Waiting;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.Tests.Areas.Returns;

namespace TeamsBot.Tests.Areas.Waiting;

/// <summary>What the cards on what waits for people hold.</summary>
internal static class WaitingCardSamples
{
    private static readonly WaitingMatter[] _matters =
    [
        new("Cherwell: mid-year return 2017/18", "Sent back by the commander. Overdue: was due 31 October 2017, 12 days ago.", WaitingUrgency.Overdue, new DateOnly(2017, 10, 31), CardButton.Go("Mend", ReturnActions.On(ReturnVerbs.Open, ReturnCases.MidYear.Key))),
        new("Cherwell: figures for Q2 2017/18", "3 figures still to be reported.", WaitingUrgency.ToDo, By: null, CardButton.Go("Report", new CardAction(IndicatorVerbs.Open) { Area = "cherwell", Subject = "Q2 2017/18" })),
        new("Safer Oxfordshire Partnership Oversight Committee", "Friday 17 November 2017, 10:00 to 12:00 (in 5 days).", WaitingUrgency.ToKnow, new DateOnly(2017, 11, 17), CardButton.Go("Show", new CardAction(MeetingVerbs.Show) { Subject = "0e5a1e00000040008000000000000031" })),
    ];

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["waiting/list.contact"] = CardJson.Write(WaitingCards.Compose("Waiting for you", WaitingList.Count(_matters), WaitingList.Words(_matters), _matters)),
        ["waiting/list.many"] = CardJson.Write(
            WaitingCards.Compose("Waiting for you", "20 things wait for you.", "20 things wait for you.", [.. Enumerable.Repeat(_matters[0], 20)])),
    };
}
