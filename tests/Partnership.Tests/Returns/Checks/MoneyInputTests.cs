using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Partnership.Facts;
using Partnership.Returns.Checks;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Returns.Checks;

public sealed class MoneyInputTests
{
    [Theory]
    [InlineData("£1,234.50", 123450)]
    [InlineData("1234.5", 123450)]
    [InlineData("1.2k", 120000)]
    [InlineData("£12k", 1200000)]
    [InlineData("1.2345K", 123450)]
    [InlineData("12 000", 1200000)]
    [InlineData("12\u00A0000", 1200000)]
    [InlineData("1m", 100000000)]
    [InlineData("1.5 million", 150000000)]
    [InlineData("3 thousand", 300000)]
    [InlineData("  £ 500 ", 50000)]
    [InlineData("500 pounds", 50000)]
    [InlineData("GBP 500.00", 50000)]
    [InlineData("1,234.500", 123450)]
    [InlineData(".50", 50)]
    [InlineData("5.", 500)]
    [InlineData("0012", 1200)]
    [InlineData("10,000,000", 1000000000)]
    public void Amounts_are_read_in_the_forms_people_type(string typed, long pence) =>
        MoneyInput.Read(typed, zeroAllowed: false).ShouldBe(new MoneyReading(new Money(pence), Fault: null));

    [Theory]
    [InlineData(null, MoneyFault.Empty)]
    [InlineData("  ", MoneyFault.Empty)]
    [InlineData("1,5", MoneyFault.Unclear)]
    [InlineData("12,34", MoneyFault.Unclear)]
    [InlineData("£2.400", MoneyFault.Unclear)]
    [InlineData("3.750 for the lighting", MoneyFault.Unclear)]
    [InlineData("12.500 to St Giles", MoneyFault.Unclear)]
    [InlineData("£1,100 excl. VAT", MoneyFault.WithoutVat)]
    [InlineData("640 net of VAT", MoneyFault.WithoutVat)]
    [InlineData("£75 plus the VAT", MoneyFault.WithoutVat)]
    [InlineData("2k exclusive of VAT for the cameras", MoneyFault.WithoutVat)]
    [InlineData("£310 net", MoneyFault.WithoutVat)]
    [InlineData("£240 inc VAT, £90 of it already paid", MoneyFault.Several)]
    [InlineData("£2,000, including 450 from the town council", MoneyFault.Several)]
    [InlineData("£800 (150 still to come)", MoneyFault.Several)]
    [InlineData("£900 grant, 600 gone, 200 to go", MoneyFault.Several)]
    [InlineData("£4,200 but 1,000 of that is from Sport England", MoneyFault.Several)]
    [InlineData("paid £300 then £200", MoneyFault.Several)]
    [InlineData("spent £80, Sam had £45", MoneyFault.Several)]
    [InlineData("2 x £30 plus £5 each for 6", MoneyFault.Several)]
    [InlineData("a couple of hundred", MoneyFault.Several)]
    [InlineData("a few grand", MoneyFault.Several)]
    [InlineData("several thousand pounds", MoneyFault.Several)]
    [InlineData("5 pounds 5", MoneyFault.Several)]
    [InlineData("£65 and £65", MoneyFault.Several)]
    [InlineData("£130 sorry for the delay, £20 to follow", MoneyFault.Several)]
    [InlineData("£150 less 20% VAT", MoneyFault.Several)]
    [InlineData("1,23,456", MoneyFault.Unclear)]
    [InlineData("1,234 567", MoneyFault.Unclear)]
    [InlineData("1.2.3", MoneyFault.Unclear)]
    [InlineData("£1,234.567", MoneyFault.TooPrecise)]
    [InlineData("0.000001k", MoneyFault.TooPrecise)]
    [InlineData("0.0000000000000000000000000000001", MoneyFault.TooPrecise)]
    [InlineData("-5", MoneyFault.Negative)]
    [InlineData("-£5", MoneyFault.Negative)]
    [InlineData("£-5", MoneyFault.Negative)]
    [InlineData("(500)", MoneyFault.Negative)]
    [InlineData("\u2212500", MoneyFault.Negative)]
    [InlineData("0", MoneyFault.Zero)]
    [InlineData("£0.00", MoneyFault.Zero)]
    [InlineData("10,000,000.01", MoneyFault.TooLarge)]
    [InlineData("11m", MoneyFault.TooLarge)]
    [InlineData("99999999999999999999999999999999999999", MoneyFault.TooLarge)]
    [InlineData("500 a year", MoneyFault.Several)]
    [InlineData("£1,200 + VAT", MoneyFault.WithoutVat)]
    [InlineData("tbc", MoneyFault.NotYet)]
    [InlineData("£1,500 - £9,100", MoneyFault.Several)]
    [InlineData("3 x £45 = £130", MoneyFault.Several)]
    [InlineData("up to £500", MoneyFault.Several)]
    [InlineData("£85 per session, 2 years", MoneyFault.Several)]
    [InlineData("a third of £10", MoneyFault.TooPrecise)]
    [InlineData("£300 less than last year", MoneyFault.Several)]
    [InlineData("1e5", MoneyFault.NotANumber)]
    [InlineData("£", MoneyFault.NotANumber)]
    [InlineData("k", MoneyFault.NotANumber)]
    [InlineData("€500", MoneyFault.NotANumber)]
    public void What_is_no_amount_is_refused_with_what_to_type(string? typed, MoneyFault fault)
    {
        var reading = MoneyInput.Read(typed, zeroAllowed: false);

        reading.Fault.ShouldBe(fault);
        reading.Amount.ShouldBeNull();
        reading.Message.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("five hundred", 500_00, false)]
    [InlineData("about 500", 500_00, true)]
    [InlineData("c. £3,000", 3_000_00, true)]
    [InlineData("£480 inc VAT", 480_00, false)]
    [InlineData("3 x £45 = £135", 135_00, false)]
    [InlineData("£12.5k for the outreach worker", 12_500_00, false)]
    [InlineData("two and a half grand", 2_500_00, false)]
    [InlineData("1 and a half million", 1_500_000_00, false)]
    [InlineData("£85 per session, 6 sessions", 510_00, false)]
    [InlineData("120 each for 3 laptops", 360_00, false)]
    [InlineData("£4k minus the £350 refund we had", 3_650_00, false)]
    [InlineData("a third of £9,000", 3_000_00, false)]
    [InlineData("20% of 5,000", 1_000_00, false)]
    [InlineData("12 pounds and 40 pence", 12_40, false)]
    [InlineData("seven pounds fifty pence", 7_50, false)]
    [InlineData("cost us £8 and 5p", 8_05, false)]
    [InlineData("30 quid 25p on stamps", 30_25, false)]
    [InlineData("£450 – no, make that £540", 540_00, false)]
    [InlineData("£89 oops £98", 98_00, false)]
    [InlineData("1,200, I mean £1,020", 1_020_00, false)]
    [InlineData("£70 correction: £77", 77_00, false)]
    [InlineData("was £900, since revised to £850", 850_00, false)]
    [InlineData("£375 (three hundred and seventy five pounds)", 375_00, false)]
    [InlineData("two thousand pounds, £2,000", 2_000_00, false)]
    [InlineData("£60 incl VAT (£50 + £10 VAT)", 60_00, false)]
    [InlineData("£300 gross, 250 net", 300_00, false)]
    [InlineData("£96 including VAT of £16", 96_00, false)]
    [InlineData("£7,000 allocated, 5,500 used, 1,500 left", 5_500_00, false)]
    [InlineData("4 x £30 plus £15 postage", 135_00, false)]
    [InlineData("£200 with 15% off", 170_00, false)]
    [InlineData("£50 for each of the 6 wards", 300_00, false)]
    [InlineData("1.234,50", 1_234_50, false)]
    [InlineData("£2500,75", 2_500_75, false)]
    public void An_amount_among_words_is_read_and_whoever_typed_it_is_asked(string typed, long pence, bool isEstimate)
    {
        var reading = MoneyInput.Read(typed, zeroAllowed: false);

        reading.Amount.ShouldBe(new Money(pence));
        (reading.IsWritten, reading.IsEstimate, reading.InFigures).ShouldBe((true, isEstimate, null));
        reading.Message.ShouldContain(new Money(pence).ToString());
    }

    [Theory]
    [InlineData("-£250", -250_00)]
    [InlineData("£-250.10", -250_10)]
    [InlineData("(£250)", -250_00)]
    [InlineData("250-", -250_00)]
    [InlineData("credit of £250", -250_00)]
    [InlineData("a credit note for £250", -250_00)]
    [InlineData("£250 CR", -250_00)]
    [InlineData("minus 1.2k", -1_200_00)]
    [InlineData("refund of 45", -45_00)]
    public void A_credit_is_below_zero_where_a_cost_may_be_and_never_becomes_a_cost(string typed, long pence)
    {
        MoneyInput.Read(typed, zeroAllowed: true, creditAllowed: true).ShouldBe(new MoneyReading(new Money(pence), Fault: null));
        var refused = MoneyInput.Read(typed, zeroAllowed: false);
        refused.Fault.ShouldBe(MoneyFault.Negative);
        refused.Message.ShouldNotContain("minus");
        refused.Message.ShouldContain("leave it out");
    }

    [Theory]
    [InlineData("-(250)")]
    [InlineData("credit of -£250")]
    public void Two_signs_are_asked_about(string typed) => MoneyInput.Read(typed, zeroAllowed: true, creditAllowed: true).Fault.ShouldBe(MoneyFault.TwoSigns);

    [Theory]
    [InlineData("nil", 0)]
    [InlineData("Nil spend this qtr", 0)]
    [InlineData("nothing spent, the hall was free of charge", 0)]
    [InlineData("n/a, they let us have it for free", 0)]
    [InlineData("the printing was done at no cost", 0)]
    [InlineData("50p", 50)]
    [InlineData("１２５０", 1250_00)]
    public void Nothing_pence_and_wide_digits_are_amounts(string typed, long pence) => MoneyInput.Read(typed, zeroAllowed: true).Amount.ShouldBe(new Money(pence));

    [Fact]
    public void Nothing_is_an_amount_where_it_is_allowed() =>
        MoneyInput.Read("£0", zeroAllowed: true).Amount.ShouldBe(new Money(0));

    [Fact]
    public void What_is_printed_is_read_back_to_the_penny() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000_000).ToArbitrary(), static pence =>
        {
            var money = new Money(pence);
            return MoneyInput.Read(money.ToString(), zeroAllowed: false).Amount == money
                && MoneyInput.Read(money.Pounds.ToString(CultureInfo.InvariantCulture), zeroAllowed: false).Amount == money
                && MoneyInput.Read((money.Pounds / 1_000m).ToString(CultureInfo.InvariantCulture) + "k", zeroAllowed: false).Amount == money;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_either_an_amount_in_range_or_a_fault_with_a_message() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text =>
        {
            var reading = MoneyInput.Read(text, zeroAllowed: true);
            return reading.Fault is null
                ? reading.Amount >= new Money(0) && reading.Amount <= MoneyInput.Most
                : reading.Amount is null && reading.Message.Length > 0;
        }).QuickCheckThrowOnFailure();
}
