using System.Globalization;
using System.Text.RegularExpressions;
using Partnership.Facts;

namespace Partnership.Returns.Checks;

/// <summary>
/// Finds the amount that is meant in a sentence: "£12.5k for the outreach worker", "3 x £45 = £135", "£10k allocated, £6,412.18 spent". Sums that do not
/// add up, ranges, rates and tax that may or may not be in are asked about.
/// </summary>
internal static partial class WrittenMoney
{
    /// <summary>More than that is no estimate that anybody claims: a letter too many, rather.</summary>
    private static readonly Money MostEstimated = Money.FromPounds(1_000_000);

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <param name="text">In small letters, on one line.</param>
    public static MoneyReading Read(string text)
    {
        if (OtherCurrency().IsMatch(text))
        {
            return new MoneyReading(null, MoneyFault.NotANumber);
        }

        if (NotYet().IsMatch(text))
        {
            return new MoneyReading(null, MoneyFault.NotYet);
        }

        var plain = PoundsAndPence().Replace(Spoken(Reference().Replace(text, " ")), static match => $"£{match.Groups["pounds"].Value}.{match.Groups["pence"].Value.PadLeft(2, '0')}");
        plain = Corrected().Match(plain) is { Success: true } correction ? plain[correction.Groups["right"].Index..] : plain;
        if (Number().Matches(plain).Any(static match => match.Groups["unit"].Length == 0 && MoneyInput.MayBeThousands(match.Groups["figures"].Value)))
        {
            return new MoneyReading(null, MoneyFault.Unclear);
        }

        var sums = Sums(plain);
        if (Gross().IsMatch(plain) && OfGross([.. sums.Select(static sum => sum.Amount.Pence).OrderDescending()]) is { } gross)
        {
            return new MoneyReading(gross, null) { IsWritten = true };
        }

        if (Vat().IsMatch(plain))
        {
            var net = sums.Count == 1 ? sums[0].Amount : default(Money?);
            return new MoneyReading(null, MoneyFault.WithoutVat)
            {
                Detail = net is { } known ? $"I read {known} without VAT; with VAT at 20% it is {new Money(known.Pence * 6 / 5)}. Type the one that is claimed." : "Type the one sum that is claimed, with VAT or without.",
            };
        }

        if (WrittenSums.Read(plain) is { } worked)
        {
            return worked;
        }

        if (sums.Count > 0 && Range().IsMatch(plain))
        {
            return Asked($"I read {string.Join(", ", sums.Select(static sum => sum.Amount))}: a range. Type one sum.");
        }

        if (Rate().IsMatch(plain) || Bound().IsMatch(plain))
        {
            return sums.Count == 0 ? new MoneyReading(null, MoneyFault.NotANumber) : Asked($"I read {sums[0].Amount}, and words that make it a rate or a bound. Type the whole sum.");
        }

        return sums.Count switch
        {
            0 => ForNothing().IsMatch(plain) ? new MoneyReading(default(Money), null) { IsWritten = true } : new MoneyReading(null, MoneyFault.NotANumber),
            1 => One(plain, sums[0]),
            2 when sums[0].Amount == sums[1].Amount && InOtherWords().IsMatch(plain[sums[0].End..sums[1].Start]) => One(plain, sums[0]),
            _ => Several(plain, sums),
        };
    }

    /// <summary>"£720 incl. VAT (600 plus 120)": the greatest, where the others are its own net and tax at a rate that there is.</summary>
    private static Money? OfGross(List<long> pence)
    {
        bool IsNet(long net) => pence[0] * 5 == net * 6 || pence[0] * 20 == net * 21;
        return pence.Count switch
        {
            2 when IsNet(pence[1]) || IsNet(pence[0] - pence[1]) => new Money(pence[0]),
            3 when pence[0] == pence[1] + pence[2] => new Money(pence[0]),
            _ => null,
        };
    }

    internal static MoneyReading Asked(string detail) => new(null, MoneyFault.Several) { Detail = detail };

    private static MoneyReading One(string text, Sum sum)
    {
        var isEstimate = Estimate().IsMatch(text);
        if (isEstimate && sum.Amount.Pence >= MostEstimated.Pence)
        {
            return Asked($"I read about {sum.Amount}. Type the sum in figures if it is really meant.");
        }

        if (Nothing().IsMatch(text) || (Plus().IsMatch(text) && Digits().Count(text) > 1))
        {
            return Asked($"I read {sum.Amount}, and words that say something else besides. Type the one sum that is meant.");
        }

        var isCredit = Credit().IsMatch(text) || sum.IsNegative;
        return new MoneyReading(new Money(isCredit ? -sum.Amount.Pence : sum.Amount.Pence), null) { IsWritten = true, IsEstimate = isEstimate };
    }

    /// <summary>One of several sums is what was spent or is asked for, and the others have to agree with it.</summary>
    private static MoneyReading Several(string text, List<Sum> sums)
    {
        var read = string.Join(", ", sums.Select(static sum => sum.Amount));
        var distinct = sums.Select(static sum => sum.Amount.Pence).Distinct().ToList();
        if (Gross().IsMatch(text))
        {
            return Asked($"I read {read}. Type the one sum that is claimed.");
        }

        if (text.Contains('=', StringComparison.Ordinal) || text.Contains('+', StringComparison.Ordinal))
        {
            return WrittenSums.Added(text, read);
        }

        var kinds = sums.Select(sum => (sum.Amount, Kind: KindOf(text, sum, sums))).ToList();
        var claimed = kinds.FindAll(static one => one.Kind is Kind.Claimed);
        if (claimed.Count != 1 || kinds.Exists(static one => one.Kind is Kind.Unknown) || claimed[0].Amount.Pence is var own && !Agrees(own, kinds))
        {
            return distinct.Count == 1 && claimed.Count > 0 ? new MoneyReading(sums[0].Amount, null) { IsWritten = true } : Asked($"I read {read}. Type the one sum that is meant.");
        }

        return new MoneyReading(claimed[0].Amount, null) { IsWritten = true };
    }

    /// <summary>What was to hand less what was used is what is left; the whole less what others pay is what is asked for.</summary>
    private static bool Agrees(long own, List<(Money Amount, Kind Kind)> kinds)
    {
        var (whole, rest) = (kinds.FindAll(static one => one.Kind is Kind.Whole), kinds.FindAll(static one => one.Kind is Kind.Rest));
        return whole.Count != 1 || rest.Count == 0 || whole[0].Amount.Pence == own + rest.Sum(static one => one.Amount.Pence);
    }

    private static Kind KindOf(string text, Sum sum, IReadOnlyList<Sum> all)
    {
        // A sum's words are those around it, as far as the next sum or the end of its clause.
        var before = all.Where(other => other.End <= sum.Start).Select(static other => other.End).DefaultIfEmpty(0).Max();
        var after = all.Where(other => other.Start >= sum.End).Select(static other => other.Start).DefaultIfEmpty(text.Length).Min();
        var lead = text[before..sum.Start];
        var tail = text[sum.End..after];
        lead = lead[(ClauseEnd().Matches(lead).LastOrDefault() is { } end ? end.Index + end.Length : 0)..];
        tail = ClauseEnd().Match(tail) is { Success: true } stop ? tail[..stop.Index] : tail;
        return Whole().IsMatch(lead) ? Kind.Whole : Rest().IsMatch(lead) ? Kind.Rest : Other().IsMatch(lead) ? Kind.Other : Claimed().IsMatch(lead) || Reached().IsMatch(lead) ? Kind.Claimed
            : Claimed().IsMatch(tail) ? Kind.Claimed : Whole().IsMatch(tail) ? Kind.Whole : Rest().IsMatch(tail) ? Kind.Rest : Other().IsMatch(tail) ? Kind.Other : Kind.Unknown;
    }

    /// <summary>The sums that are marked as such, and the numbers beside them that are written or spoken of like one; where none is marked, the numbers.</summary>
    internal static List<Sum> Sums(string text)
    {
        var found = Number().Matches(text).Where(match => match.Groups["pound"].Success || StandsAlone(text, match)).Select(static match => (Match: match, Amount: AmountOf(match))).Where(static one => one.Amount is not null).ToList();
        var marked = found.FindAll(static one => one.Match.Groups["pound"].Success || one.Match.Groups["unit"].Success || one.Match.Groups["word"].Success);
        return [.. (marked.Count > 0 ? found.FindAll(one => marked.Contains(one) || IsSum(text, one.Match)) : found).Select(one => new Sum(one.Amount!.Value, one.Match.Index, one.Match.Index + one.Match.Length, IsNegative(text, one.Match.Index)))];
    }

    /// <summary>"1,200 from the parish", "880 to go": money without a mark.</summary>
    private static bool IsSum(string text, Match match)
    {
        var (before, after) = (text[Math.Max(0, match.Index - 20)..match.Index], text[(match.Index + match.Length)..]);
        return match.Value.AsSpan().IndexOfAny(',', '.') > 0 || (match.Length > 1 && !(match.Value is ['2', '0', _, _]) && (BeforeSum().IsMatch(before) || AfterSum().IsMatch(after)));
    }

    /// <summary>Whether no part of a longer word or number is before or after.</summary>
    private static bool StandsAlone(string text, Match match)
    {
        var (before, end) = (match.Index == 0 ? ' ' : text[match.Index - 1], match.Index + match.Length);
        var after = end < text.Length ? text[end] : ' ';
        return !char.IsLetterOrDigit(before) && before is not ('.' or ',' or '£') && !char.IsLetterOrDigit(after) && after is not '/'
            && !(after is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
    }

    /// <summary>"-£40"; a dash between words is none.</summary>
    private static bool IsNegative(string text, int start) =>
        start > 0 && (text[start - 1] is '-' or '\u2212') && (start < 2 || (!char.IsLetterOrDigit(text[start - 2]) && text[start - 2] is not ')'));

    private static Money? AmountOf(Match match)
    {
        var factor = (match.Groups["unit"].Value, match.Groups["word"].Value) switch { ("k" or "thousand", _) => 1_000m, ("m" or "million", _) => 1_000_000m, ("p" or "pence", _) => 0.01m, _ => 1m };
        var pence = Value(match.Groups["figures"].Value) * factor * 100m;
        return pence is { } sum && sum == decimal.Truncate(sum) && sum <= MoneyInput.Most.Pence ? new Money((long)sum) : null;
    }

    /// <summary>Null for figures whose groups are not plain.</summary>
    internal static decimal? Value(string figures)
    {
        var match = Grouped().Match(figures.Trim());
        return match.Success && figures.Length < 20 ? decimal.Parse(figures.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>"two hundred and fifty" in figures; "a grand" is a thousand, "quid" pounds.</summary>
    private static string Spoken(string text)
    {
        var words = text.Replace("a hundred", "one hundred", StringComparison.Ordinal).Replace("a thousand", "one thousand", StringComparison.Ordinal)
            .Replace("half a million", "500,000", StringComparison.Ordinal).Replace("a grand", "one grand", StringComparison.Ordinal);
        words = AndAHalf().Replace(Thousands().Replace(words, "${figures}k "), static match =>
            ((Array.IndexOf(Small, match.Groups["whole"].Value) is > 0 and var spoken ? spoken : int.TryParse(match.Groups["whole"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : 0) + 0.5m).ToString(CultureInfo.InvariantCulture)
            + (match.Groups["unit"].Value is "million" or "m" ? "m " : "k "));
        return NumberWords().Replace(words, static match =>
        {
            var (total, part, isOne) = (0, 0, true);
            foreach (var word in match.Value.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                // "Four fifty" is no number.
                var value = Math.Max(Array.IndexOf(Small, word), Array.IndexOf(Tens, word) * 10);
                isOne &= value < 1 || (value < 20 ? part % 10 == 0 && part % 100 != 10 && (value < 10 || part % 100 == 0) : part % 100 == 0);
                (total, part) = word switch
                {
                    "and" => (total, part),
                    "hundred" => (total, Math.Max(1, part) * 100),
                    "thousand" or "grand" => (total + (Math.Max(1, part) * 1000), 0),
                    _ => (total, part + Math.Max(0, value)),
                };
            }

            return isOne ? (total + part).ToString(CultureInfo.InvariantCulture) + " " : match.Value;
        });
    }

    [GeneratedRegex(@"\b(nothing|nil|none|not (yet )?(spent|paid|claimed|used)|unspent|no spend)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\+|\bplus\b|\bminus\b|\bless\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plus();

    [GeneratedRegex(@"\d[\d,.]*", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    private enum Kind
    {
        Claimed,
        Whole,
        Rest,
        Other,
        Unknown,
    }

    internal sealed record Sum(Money Amount, int Start, int End, bool IsNegative);

    [GeneratedRegex(@"[€$¥]|\b(eur|euros?|usd|dollars?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OtherCurrency();

    [GeneratedRegex(@"^\W*(tbc|tba|tbd|n/?k|not (yet )?known( yet)?|unknown|to be (confirmed|agreed|decided|determined)|awaiting .*|waiting (for|on) .*|not (yet )?(sure|invoiced|confirmed)( yet)?|don'?t know( yet)?|\?+|pending.*)\W*$|\b(tbc|tba|tbd)\b|to be confirmed", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NotYet();

    /// <summary>Numbers that are no money: invoice numbers, dates, years.</summary>
    [GeneratedRegex(@"\b(inv(oice)?|po|ref(erence)?|no|order)\.? ?(no\.?|number|#)? ?:?#? ?[a-z]{0,4}-?\d[\d-]*|\b\d{1,2}/\d{1,2}(/\d{2,4})?\b|\b\d{1,2}\.\d{1,2}\.\d{2,4}\b|\b20\d\d[/-]\d\d\b|\b\d{1,2}(st|nd|rd|th)\b|\b(q[1-4])\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(for (nothing|free)|free of charge|(at|for) no (cost|charge)|no charge|costs? (us )?nothing|nothing (was )?(spent|to claim|to pay))\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ForNothing();

    /// <summary>Between a sum and the same one again in words.</summary>
    [GeneratedRegex(@"^ ?[(,:=\u2013-]? ?((that|which) is|that's|i\.?e\.?|in words)?:? ?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex InOtherWords();

    [GeneratedRegex(@"(?<pounds>\d+) +(pounds?|quid),? +(and +)?((?<pence>\d\d?) ?(p|pence)\b|(?<pence>\d\d)\W*$)|£ ?(?<pounds>\d+),? +(and +)?(?<pence>\d\d?) ?(p|pence)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PoundsAndPence();

    /// <summary>"£360 sorry £306": the second is meant.</summary>
    [GeneratedRegex(@"\d ?(k|m|p|pounds?|quid)? ?[,.;:(\u2013-]* ?(oh |no,? |oops,? |wait,? )*(sorry|oops|i meant?|make (that|it)|correction|rather|scrap that|should (be|read|say|have been)|(typo|error|wrong),?)[,.;:\u2013-]* ?(i mean |make (that|it) |(it )?should (be|read|say) |it's |that's |it is |that is )?(?<right>(£|gbp)? ?\d.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Corrected();

    [GeneratedRegex(@"\b(of which|includ(ing|es)|incl?\.?|leav(es|ing)|plus|minus|less|than|deposit|total|paid|spent|and|gone|used|left|\+|=|\() ?£?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeSum();

    [GeneratedRegex(@"^ ?(\+|=|((still|yet|all) )?(from|gone|left|to (go|spend|come)|spent|paid|used|already|remain(s|ing)|back|of (it|that|this|which)|is|was|came|plus|minus|less|unspent|match)\b|(net|gross|vat)\b)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AfterSum();

    [GeneratedRegex(@"(\+|\bplus|\bsubject to|\bbefore|\bex(c(l(uding|usive of)?)?)?\.?|\bnet of|\bwithout) ?(the )?vat\b|\bnet\b|\bvat (extra|on top|not included|to (be )?add(ed)?)|\+ ?v\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Vat();

    [GeneratedRegex(@"\b(inc(l(uding)?|lusive of)?|with)\.? ?(the )?vat\b|\bgross\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Gross();

    [GeneratedRegex(@"\b(per|each|pcm|p/?m|p\.?a\.?|pp|ph|a (day|week|month|year|head|session|quarter|person)|an hour|apiece|monthly|weekly|annually|yearly)\b|/ ?(month|week|year|day|hr|hour|session|head|person|yr|mth)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(up to|at (most|least)|no more than|more than|less than|under|over|max(imum)?|min(imum)?|not exceeding|capped|or so more|(pounds?|quid) (and )?\d|\d+ ?%)\b|\b(couple( of)?|few|several|many) +\d|%|[<>]|\bor\b|\?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Bound();

    [GeneratedRegex(@"\b(c|ca|circa|about|approx(imately)?|around|roughly|est(imate[ds]?)?|in the region of|ish|or so|ballpark|say|probably|nearly|almost|just (under|over))\b|~|\dish\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Estimate();

    [GeneratedRegex(@"\b(credit|refund(ed)?|rebate|minus|negative|cr|reimbursed)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Credit();

    [GeneratedRegex(@"\d ?(k|m)? ?(-|\u2013|\u2014|to) ?£? ?\d|\bbetween\b.*\band\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(spent|spend|ask(ing)?|claim(ed|ing)?|paid|pay|invoiced?|actual(ly)?|came (to|in at)|comes to|costing|do it for|got it for|final|we need|requested?|request|cost us|so far|now|gone|used)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Claimed();

    [GeneratedRegex(@"\b(budget(ed)?|allocat(ed|ion)|award(ed)?|grant|total( cost)?|full cost|overall|planned|out of|of the)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(left|to (go|spend)|unspent|leav(es|ing)|remain(s|ing|der)?|underspen[dt]|balance|rest|carr(y|ied)|match(ed)?|other funding|putting in|contribut(es|ing|ed|ion)|from (the )?[a-z]+|c/?f(wd)?)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rest();

    /// <summary>Before a sum: another one has become it.</summary>
    [GeneratedRegex(@"\b(down|up|reduced|cut|changed|revised|increased|raised|dropped|fell|rose|agreed|settled) (to|at|on) $", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\b(quoted?|would be|would have been|was going to be|originally|deposit|net|instead of|not|rather than|down from|up from|was)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Other();

    [GeneratedRegex(@"[;:]|[,.](\s|$)|\b(so|but|and|leaving)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?<pound>£|\bgbp) ?(?<figures>\d{1,3}([, ]\d{3})+(\.\d+)?|\d+(\.\d+)?)( ?(?<unit>(k|m|p|thousand|million|pence)\b))?|(?<figures>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?|\.\d+)( ?(?<unit>(k|m|p|thousand|million|pence)\b)| ?(?<word>(quid|pounds?|gbp)\b))?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(\d{1,3}([, ]\d{3})+|\d+)?(\.\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    /// <summary>"Three and a half grand".</summary>
    [GeneratedRegex(@"\b(?<whole>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) and a half ?(?<unit>grand|k|thousand|million|m)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AndAHalf();

    [GeneratedRegex(@"(?<figures>\d+(\.\d+)?) ?grand\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\b((zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand)\b[ -]?(and )?)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberWords();
}
