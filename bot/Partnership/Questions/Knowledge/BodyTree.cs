using Partnership.Facts;

namespace Partnership.Questions.Knowledge;

/// <summary>How the bodies of a fact book hang together, by their places.</summary>
internal sealed class BodyTree
{
    /// <summary>A book that makes two bodies parts of each other must not keep anyone waiting.</summary>
    private const int DeepestPart = 8;
    private const int MostKin = 16;

    public BodyTree(FactBook book, Func<BodyId?, int> bodyOf, int home)
    {
        var bodies = book.Bodies;
        Wholes = [.. Enumerable.Range(0, bodies.Count).Select(b => WholesOf(bodies, bodyOf, b))];
        Kin = [.. Enumerable.Range(0, bodies.Count).Select(b => KinOf(bodies, bodyOf, b))];
        Parts = PartsOf(Wholes);
        IsHome = [.. Kin.Select(kin => Array.IndexOf(kin, home) >= 0)];
        IsOfCounty = OfCounty(bodies, home);
    }

    /// <summary>For each body, what it is part of, and what that is part of, from near to far.</summary>
    public int[][] Wholes { get; }

    /// <summary>For each body, all its parts, and their parts.</summary>
    public int[][] Parts { get; }

    /// <summary>For each body, itself, all that it is part of, and what replaced any of them.</summary>
    public int[][] Kin { get; }

    /// <summary>For each body, whether it is the partnership, its predecessor or a part of either.</summary>
    public bool[] IsHome { get; }

    /// <summary>For each body, whether it works in the partnership's own area or in a district of it.</summary>
    public bool[] IsOfCounty { get; }

    private static int[] WholesOf(IReadOnlyList<Body> bodies, Func<BodyId?, int> bodyOf, int body)
    {
        var wholes = new List<int>();
        for (var depth = 0; depth < DeepestPart; depth++)
        {
            body = bodyOf(bodies[body].PartOf);
            if (body < 0 || wholes.Contains(body))
            {
                break;
            }

            wholes.Add(body);
        }

        return [.. wholes];
    }

    private static int[] KinOf(IReadOnlyList<Body> bodies, Func<BodyId?, int> bodyOf, int body)
    {
        var kin = new List<int> { body };
        for (var i = 0; i < kin.Count && kin.Count < MostKin; i++)
        {
            foreach (var next in (ReadOnlySpan<int>)[bodyOf(bodies[kin[i]].PartOf), bodyOf(bodies[kin[i]].ReplacedBy)])
            {
                if (next >= 0 && !kin.Contains(next))
                {
                    kin.Add(next);
                }
            }
        }

        return [.. kin];
    }

    private static int[][] PartsOf(int[][] wholes)
    {
        var parts = new List<int>?[wholes.Length];
        for (var body = 0; body < parts.Length; body++)
        {
            foreach (var whole in wholes[body])
            {
                (parts[whole] ??= []).Add(body);
            }
        }

        return [.. parts.Select(static list => list?.ToArray() ?? [])];
    }

    /// <summary>The districts are the areas of the bodies that are part of a countywide one.</summary>
    private bool[] OfCounty(IReadOnlyList<Body> bodies, int home)
    {
        var county = bodies[home].Area;
        bool IsCountywide(int body) => county is not null && string.Equals(bodies[body].Area, county, StringComparison.Ordinal);
        var areas = Enumerable.Range(0, bodies.Count).Where(b => Array.Exists(Wholes[b], IsCountywide)).Select(b => bodies[b].Area).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, bodies.Count).Select(b => IsHome[b] || IsCountywide(b) || (bodies[b].Area is { } own && areas.Contains(own)))];
    }
}
