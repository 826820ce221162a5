using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The data of cards/returns/line.json.</summary>
/// <param name="OtherMore">The button that shows the rows of <paramref name="Hidden"/>.</param>
/// <param name="Hidden">Ids of the rows of other funding that nothing is in yet.</param>
/// <param name="Reasons">Inputs below those of other funding.</param>
internal sealed record LineCard(
    string Speak,
    string Title,
    string Subtitle,
    IReadOnlyList<CardNote> Notes,
    IReadOnlyList<CardFact> Facts,
    IReadOnlyList<FormField> Fields,
    string OtherTitle,
    string OtherHint,
    IReadOnlyList<FundingPair> Pairs,
    bool HasHidden,
    string OtherMore,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<FormField> Reasons,
    IReadOnlyList<ButtonRow> Rows);
