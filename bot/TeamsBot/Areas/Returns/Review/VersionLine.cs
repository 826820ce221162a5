namespace TeamsBot.Areas.Returns.Review;

/// <summary>What is different in one line.</summary>
internal sealed record VersionLine(string Title, IReadOnlyList<VersionValue> Values);
