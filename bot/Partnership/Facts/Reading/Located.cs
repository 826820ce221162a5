namespace Partnership.Facts.Reading;

/// <summary>A fact with the place that it was read from, so that a fault found later still names it.</summary>
/// <param name="Path">The JSON path of the fact's object.</param>
internal sealed record Located<T>(T Fact, string File, string Path)
{
    public FactFault Fault(string field, string rule) => new(File, field.Length == 0 ? Path : $"{Path}.{field}", rule);
}
