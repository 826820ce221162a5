namespace Partnership.Returns.Updates;

/// <summary>An answer from progress updates.</summary>
/// <param name="Text">Stands on its own; names for each update its body and day.</param>
/// <param name="Updates">What it is composed from, newest first; empty where there is none.</param>
public sealed record UpdateAnswer(string Text, IReadOnlyList<ProgressUpdate> Updates);
