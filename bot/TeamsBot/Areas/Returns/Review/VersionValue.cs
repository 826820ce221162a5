namespace TeamsBot.Areas.Returns.Review;

/// <summary>One value in two versions.</summary>
internal sealed record VersionValue(string Label, string Before, string After);
