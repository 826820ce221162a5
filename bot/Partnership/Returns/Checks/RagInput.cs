namespace Partnership.Returns.Checks;

/// <summary>Reads a light as a card sends it or as people type it.</summary>
public static class RagInput
{
    /// <summary>"green", "amber" (or "yellow") and "red", in any case; null for anything else.</summary>
    public static Rag? Read(string? typed) => TypedText.OneLine(typed).ToLowerInvariant() switch
    {
        "green" => Rag.Green,
        "amber" or "yellow" => Rag.Amber,
        "red" => Rag.Red,
        _ => null,
    };
}
