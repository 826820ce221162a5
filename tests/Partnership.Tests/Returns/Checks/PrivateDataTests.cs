using Partnership.Returns.Checks;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Returns.Checks;

public sealed class PrivateDataTests
{
    [Theory]
    [InlineData("Ring her on 01865 792422 after six", PrivateDataKind.Telephone)]
    [InlineData("mobile 07700900123", PrivateDataKind.Telephone)]
    [InlineData("+44 7700 900 123", PrivateDataKind.Telephone)]
    [InlineData("+44 (0)1865 792422", PrivateDataKind.Telephone)]
    [InlineData("(01865) 792-422", PrivateDataKind.Telephone)]
    [InlineData("Write to j.smith@example.org.uk", PrivateDataKind.Email)]
    [InlineData("NHS 943 476 5919", PrivateDataKind.NhsNumber)]
    [InlineData("9434765919", PrivateDataKind.NhsNumber)]
    [InlineData("NI: QQ 12 34 56 C is not issued, AB 12 34 56 C is", PrivateDataKind.NationalInsuranceNumber)]
    [InlineData("ab123456c", PrivateDataKind.NationalInsuranceNumber)]
    [InlineData("born on 3 May 2004", PrivateDataKind.DateOfBirth)]
    [InlineData("DOB: 03/05/2004", PrivateDataKind.DateOfBirth)]
    [InlineData("date of birth 3rd of May 2004", PrivateDataKind.DateOfBirth)]
    public void Private_data_is_noticed(string text, PrivateDataKind kind)
    {
        PrivateData.In(text).ShouldBe([kind]);
        PrivateData.Question(text).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Cost £58,542 of £319,899 in 2017/18")]
    [InlineData("361 people killed or seriously injured in 2015, down from 378")]
    [InlineData("943 476 5918 has a wrong check digit")]
    [InlineData("1234567890123 is a reference")]
    [InlineData("Dial 101 or 999")]
    [InlineData("Meeting on 3 May 2017 at 10:30")]
    [InlineData("Babies born in 2016")]
    [InlineData("CSF-2017-18-CHE-MID-1")]
    [InlineData("GB 12 34 56 A")]
    [InlineData("@cherwell on social media")]
    [InlineData("Spent 0.1234567891 of it")]
    [InlineData("")]
    public void Ordinary_words_and_figures_are_left_alone(string text)
    {
        PrivateData.In(text).ShouldBeEmpty();
        PrivateData.Question(text).ShouldBeNull();
    }

    [Fact]
    public void The_question_names_each_sort_and_repeats_none_of_the_data()
    {
        var question = PrivateData.Question("a@example.org, 07700 900123").ShouldNotBeNull();

        question.ShouldContain("a telephone number and an e-mail address");
        question.ShouldNotContain("example.org");
        question.ShouldNotContain("900123");
    }

    [Fact]
    public void A_long_hostile_text_is_read_in_time() =>
        PrivateData.In(new string('a', 1_500) + "@" + new string('-', 1_500) + string.Concat(Enumerable.Repeat("1 (", 500))).ShouldBeEmpty();
}
