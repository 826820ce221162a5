using TeamsBot.Cards.Forms;

namespace TeamsBot.Chat;

/// <summary>One thing that waits for a person. Its words are plain: whoever shows them escapes them.</summary>
/// <param name="Title">What it is, such as "Cherwell: mid-year return 2026/27".</param>
/// <param name="State">What is to be done, and by when.</param>
/// <param name="By">The London day by which it is to be done or takes place; null where there is none.</param>
/// <param name="Button">Does it, or opens what it is done on.</param>
internal sealed record WaitingMatter(string Title, string State, WaitingUrgency Urgency, DateOnly? By, CardButton Button);
