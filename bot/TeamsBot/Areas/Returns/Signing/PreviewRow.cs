namespace TeamsBot.Areas.Returns.Signing;

/// <summary>A row of the template's table, its five columns one below the other so that a telephone shows them too.</summary>
internal sealed record PreviewRow(
    string TitleLabel,
    string Title,
    string TextLabel,
    string Text,
    string CostLabel,
    string Cost,
    string ShareLabel,
    string Share,
    string OtherLabel,
    string Other,
    string Rag,
    string Color,
    string Reason);
