using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Binding;

public sealed class BindingErrorTests
{
    private static ReadOnlySpan<byte> Colors => "1 red\n2 green"u8;

    [Fact]
    public void All_that_does_not_fit_is_named_and_absent()
    {
        var reader = CallText.Reader(
            "properties[a]=ten&properties[f]=maybe&properties[d]=31.02.2026&properties[l][5]=1&properties[l][6]=256&properties[l][7]=x&properties[o][]=&properties[o][]=y&properties[one]=z&properties[c]=blue&properties[m][]=red&properties[m][]=blue");

        Assert.Equal(3, reader.Value<int, IntegerValue<int>>("a", "3"));
        Assert.Null(reader.Optional<bool, FlagValue>("f"));
        Assert.Equal(default, reader.Value<DateOnly, DateValue>("d"));
        Assert.Equal([(byte)1], reader.List<byte, IntegerValue<byte>>("l"));
        Assert.Equal([null], reader.OptionalList<double, FractionValue<double>>("o"));
        Assert.Empty(reader.List<PortalFile, FileValue>("one"));
        Assert.Equal(Color.Green, reader.Option<Color>("c", Colors, "green"));
        Assert.Equal([Color.Red], reader.Options<Color>("m", Colors));
        Assert.Equal(
            [
                new BindingError("a", "ten", "a whole number from -2147483648 to 2147483647"),
                new BindingError("f", "maybe", "Y or N"),
                new BindingError("d", "31.02.2026", "a date"),
                new BindingError("l[6]", "256", "a whole number from 0 to 255"),
                new BindingError("l[7]", "x", "a whole number from 0 to 255"),
                new BindingError("o[1]", "y", "a number"),
                new BindingError("one", "z", "the number of a file"),
                new BindingError("c", "blue", "one of red, green"),
                new BindingError("m[1]", "blue", "one of red, green"),
            ],
            reader.Errors);
    }

    [Fact]
    public void A_text_in_an_error_is_short_and_one_line()
    {
        var reader = CallText.Reader($"properties[a]=x%0D%0A%00%1By%C2%85&properties[long]={new string('x', 5_000)}&properties[wide]={string.Concat(Enumerable.Repeat("%F0%9F%98%80", 500))}");

        Assert.Null(reader.Optional<int, IntegerValue<int>>("a"));
        Assert.Null(reader.Optional<int, IntegerValue<int>>("long"));
        Assert.Null(reader.Optional<int, IntegerValue<int>>("wide"));
        Assert.Equal(["x    y ", new string('x', 100) + "...", string.Concat(Enumerable.Repeat("\U0001F600", 50)) + "..."], reader.Errors.Select(static error => error.Text));
    }

    [Fact]
    public void The_exception_names_the_action_and_every_error()
    {
        BizprocBindingException exception = new("sum", [new BindingError("a", "ten", "a number"), new BindingError("b[2]", "", "Y or N")]);

        Assert.Equal("The call of 'sum' does not fit its class: a: 'ten' is not a number; b[2]: '' is not Y or N", exception.Message);
        Assert.Equal(2, exception.Errors.Length);
    }

    [Fact]
    public void Nobody_can_make_its_message_long()
    {
        BizprocBindingException exception = new("sum", [.. Enumerable.Range(0, 2_000).Select(static i => new BindingError($"a[{i}]", "x", "a number"))]);

        Assert.EndsWith("a[9]: 'x' is not a number; and 1990 more", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2_000, exception.Errors.Length);
    }
}
