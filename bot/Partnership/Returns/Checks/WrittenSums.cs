using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;

namespace Partnership.Returns.Checks;

/// <summary>Works out what is written as a sum to be done: "3 x £45 = £135", "£750 each, 4 wards", "£8k less the 500 already paid", "half of 9,300".</summary>
internal static partial class WrittenSums
{
    /// <summary>Null where nothing is to be worked out.</summary>
    /// <param name="text">In small letters, on one line, with numbers in figures.</param>
    public static MoneyReading? Read(string text) =>
        Product().Match(text) is { Success: true } product ? Multiplied(product, WrittenMoney.Sums(text[..product.Index]))
        : Each().Match(text) is { Success: true } each ? OfEach(each)
        : Less().Match(text) is { Success: true } less ? Taken(less)
        : Discount().Match(text) is { Success: true } discount && WrittenMoney.Sums(discount.Groups["whole"].Value) is [var full] ? Whole(full.Amount.Pence * (100m - WrittenMoney.Value(discount.Groups["percent"].Value) ?? 0m) / 100m)
        : Part().Match(text) is { Success: true } part ? PartOf(part)
        : null;

    /// <summary>Where the second figure counts what the first is the price of.</summary>
    private static MoneyReading? OfEach(Match match)
    {
        var (of, counted) = (match.Groups["of"].Value, match.Groups["counted"].Value);
        var isSame = match.Groups["all"].Success || (of.Length > 0 && counted.StartsWith(of, StringComparison.Ordinal) && counted.Length <= of.Length + 2);
        return isSame && WrittenMoney.Sums(match.Groups["price"].Value) is [var price] && int.TryParse(match.Groups["times"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0
            ? Whole(price.Amount.Pence * (decimal)times) : null;
    }

    private static MoneyReading? Taken(Match match) =>
        WrittenMoney.Sums(match.Groups["whole"].Value) is [var whole] && WrittenMoney.Sums(match.Groups["taken"].Value) is [var taken] && whole.Amount.Pence >= taken.Amount.Pence
            ? Whole(whole.Amount.Pence - taken.Amount.Pence) : null;

    private static MoneyReading? PartOf(Match match)
    {
        if (WrittenMoney.Sums(match.Groups["whole"].Value) is not [var whole])
        {
            return null;
        }

        var share = match.Groups["percent"].Success ? WrittenMoney.Value(match.Groups["percent"].Value) / 100m : null;
        var (numerator, denominator) = match.Groups["share"].Value switch
        {
            "half" => (1, 2),
            "a third" or "one third" => (1, 3),
            "two thirds" or "2/3" => (2, 3),
            "a quarter" or "one quarter" => (1, 4),
            "three quarters" or "3/4" => (3, 4),
            _ => (1, 1),
        };
        return Whole(share is { } known ? whole.Amount.Pence * known : (decimal)whole.Amount.Pence * numerator / denominator);
    }

    private static MoneyReading Whole(decimal pence) =>
        pence != decimal.Truncate(pence) || pence > MoneyInput.Most.Pence ? new MoneyReading(null, pence > MoneyInput.Most.Pence ? MoneyFault.TooLarge : MoneyFault.TooPrecise)
        : new MoneyReading(new Money((long)pence), null) { IsWritten = true };

    /// <summary>"£500 + £250 = £750": one side is the sum of the other.</summary>
    public static MoneyReading Added(string text, string read)
    {
        var sides = text.Split('=');
        var values = sides.Select(static side => WrittenMoney.Sums(side)).ToList();
        if (sides.Length > 2 || values.Exists(static side => side.Count == 0) || !values.Exists(static side => side.Count == 1))
        {
            return WrittenMoney.Asked($"I read {read}. Type the one sum that is meant.");
        }

        var totals = values.ConvertAll(static side => side.Sum(static sum => sum.Amount.Pence));
        return totals.Count == 1 || totals[0] == totals[1] ? new MoneyReading(new Money(totals[0]), null) { IsWritten = true }
            : WrittenMoney.Asked($"I read {new Money(totals[0])} on one side and {new Money(totals[1])} on the other. Type the one that is right.");
    }

    private static MoneyReading Multiplied(Match match, List<WrittenMoney.Sum> before)
    {
        var (left, right) = (WrittenMoney.Value(match.Groups["left"].Value), WrittenMoney.Value(match.Groups["right"].Value));
        if (left is not { } times || right is not { } each)
        {
            return new MoneyReading(null, MoneyFault.Unclear);
        }

        var pence = times * each * (match.Groups["pence"].Success && !match.Groups["pounds"].Success ? 1m : 100m);
        if (pence != decimal.Truncate(pence) || pence > MoneyInput.Most.Pence)
        {
            return new MoneyReading(null, pence > MoneyInput.Most.Pence ? MoneyFault.TooLarge : MoneyFault.TooPrecise);
        }

        var product = new Money((long)pence);
        var (beside, total) = match.Groups["rest"].Value.Split('=') is [var first, .. var others] ? (first, string.Join(' ', others)) : ("", "");
        if (before.Count == 0 && Plus().IsMatch(beside) && !beside.Contains("each", StringComparison.Ordinal) && !beside.Contains(" per ", StringComparison.Ordinal) && WrittenMoney.Sums(beside) is [var added])
        {
            (product, beside) = (new Money(product.Pence + added.Amount.Pence), "");
        }

        List<WrittenMoney.Sum> rest = [.. before, .. WrittenMoney.Sums(beside), .. WrittenMoney.Sums(total)];
        return rest.TrueForAll(sum => sum.Amount == product) ? new MoneyReading(product, null) { IsWritten = true }
            : WrittenMoney.Asked($"I read {product} when I multiply, and {string.Join(", ", rest.Select(static sum => sum.Amount))} beside it. Type the one that is right.");
    }

    [GeneratedRegex(@"(?<pounds>£)? ?(?<left>\d[\d,]*(\.\d+)?)(?<pence>p)?( ?[a-z][a-z ]{0,24} | )?(x|×|\*|@|times|at) ?(?<pounds>£)? ?(?<right>\d[\d,]*(\.\d+)?)(?<pence>p\b)?(?<rest>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Product();

    [GeneratedRegex(@"^\D{0,20}?(?<price>£? ?\d[\d,]*(\.\d+)?k?) ?((?<all>(for |to )?each( of)?( the| our)?|apiece|a head|pp|per head|per person)|(per|a|an) (?<of>[a-z]+))[,;:]? ?(for|by|and|-|\(|x)? ?(?<times>\d{1,3}) (?<counted>[a-z]+)\b[^\d£]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Each();

    [GeneratedRegex(@"^(?<whole>[^=]*?\d[^=]*) (less|minus|after taking off|after deducting|net of) (?<taken>[^=%]*\d[^=%]*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Less();

    [GeneratedRegex(@"^(?<whole>[^=]*?\d[^=]*?),? (less|minus|with|after) (a |an |our |the )?(?<percent>\d{1,2}(\.\d+)?) ?(%|per ?cent)( discount| off| reduction)?[.)]?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Discount();

    [GeneratedRegex(@"^( [a-z ]*)?(,? ?\+|,? plus|,? and) ?£? ?\d[\d,.]*(p|k)?\b[^\d£]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plus();

    [GeneratedRegex(@"\b((?<share>half|a third|one third|two thirds|2/3|a quarter|one quarter|three quarters|3/4)|(?<percent>\d{1,3}(\.\d+)?) ?(%|per ?cent)) of (the |our )?(?<whole>[^=]*\d.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
