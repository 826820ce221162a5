namespace TeamsBot.Areas.Reports;

internal sealed record ExceptionItem(string Title, string Text);
