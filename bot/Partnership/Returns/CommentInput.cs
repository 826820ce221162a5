namespace Partnership.Returns;

/// <summary>A comment as typed: on a line, or on the whole where that is null.</summary>
public sealed record CommentInput(LineId? Line, string? Text);
