namespace TeamsBot.Areas.Returns.Writing;

/// <summary>How a step begins.</summary>
/// <param name="Shows">False where a button of its card was pressed while another step was open: its handling shows what is next.</param>
internal sealed record StepOptions(DialogPosition Place, bool Shows = true);
