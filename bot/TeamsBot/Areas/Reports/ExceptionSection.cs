namespace TeamsBot.Areas.Reports;

/// <param name="Color">Of the title, which says in words what it is.</param>
/// <param name="More">What is left out; empty for nothing.</param>
internal sealed record ExceptionSection(string Title, string Color, IReadOnlyList<ExceptionItem> Items, string More);
