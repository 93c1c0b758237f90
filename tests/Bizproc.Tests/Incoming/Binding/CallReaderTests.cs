using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Binding;

/// <summary>portal: 10.2, 10.3, 20.1-20.3</summary>
public sealed class CallReaderTests
{
    private static ReadOnlySpan<byte> Colors => "1 red\n2 green"u8;

    [Theory]
    [InlineData("code=t")]
    [InlineData("properties=")]
    [InlineData("properties=x")]
    [InlineData("properties[other]=1")]
    public void What_did_not_come_is_absent(string body)
    {
        var reader = CallText.Reader(body);

        Assert.Equal(0, reader.Value<int, IntegerValue<int>>("a"));
        Assert.Equal(3, reader.Value<int, IntegerValue<int>>("a", "3"));
        Assert.Equal(0, reader.Value<int, IntegerValue<int>>("a", "three"));
        Assert.Null(reader.Optional<int, IntegerValue<int>>("a"));
        Assert.Empty(reader.List<int, IntegerValue<int>>("a"));
        Assert.Empty(reader.OptionalList<int, IntegerValue<int>>("a"));
        Assert.Equal("", reader.Text("a"));
        Assert.Null(reader.OptionalText("a"));
        Assert.Empty(reader.Texts("a"));
        Assert.Equal(Color.None, reader.Option<Color>("a", Colors));
        Assert.Equal(Color.Red, reader.Option<Color>("a", Colors, "red"));
        Assert.Null(reader.OptionalOption<Color>("a", Colors));
        Assert.Empty(reader.Options<Color>("a", Colors));
        Assert.Empty(reader.OptionalOptions<Color>("a", Colors));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public void An_empty_text_is_no_value_but_a_text()
    {
        var reader = CallText.Reader("properties[a]=");

        Assert.Equal(3, reader.Value<int, IntegerValue<int>>("a", "3"));
        Assert.Null(reader.Optional<int, IntegerValue<int>>("a"));
        Assert.Equal("", reader.OptionalText("a"));
        Assert.Empty(reader.Texts("a"));
        Assert.Empty(reader.List<int, IntegerValue<int>>("a"));
        Assert.Empty(reader.OptionalList<int, IntegerValue<int>>("a"));
        Assert.Null(reader.OptionalOption<Color>("a", Colors));
        Assert.Empty(reader.OptionalOptions<Color>("a", Colors));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public void What_came_is_read()
    {
        var reader = CallText.Reader("properties[i]=7&properties[s]=%C3%A4+%ff&properties[l][0]=1&properties[l][1]=2&properties[c]=green&properties[m][]=red&properties[m][]=green");

        Assert.Equal(7, reader.Value<int, IntegerValue<int>>("i", "3"));
        Assert.Equal("\u00E4 \uFFFD", reader.Text("s"));
        Assert.Equal([1, 2], reader.List<int, IntegerValue<int>>("l"));
        Assert.Equal(["1", "2"], reader.Texts("l"));
        Assert.Equal(Color.Green, reader.Option<Color>("c", Colors, "red"));
        Assert.Equal([Color.Red, Color.Green], reader.Options<Color>("m", Colors));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public void One_value_serves_as_a_list_and_the_first_of_a_list_as_a_value()
    {
        var reader = CallText.Reader("properties[one]=0&properties[many][3]=5&properties[many][4]=x&properties[deep][a][b][]=9&properties[deep][a][b][]=x&properties[c][]=red");

        Assert.Equal([0], reader.List<int, IntegerValue<int>>("one"));
        Assert.Equal([0], reader.OptionalList<int, IntegerValue<int>>("one"));
        Assert.Equal(["0"], reader.Texts("one"));
        Assert.Equal(5, reader.Value<int, IntegerValue<int>>("many"));
        Assert.Equal(9, reader.Optional<int, IntegerValue<int>>("deep"));
        Assert.Equal("5", reader.Text("many"));
        Assert.Equal([9], reader.List<int, IntegerValue<int>>("deep"));
        Assert.Equal(Color.Red, reader.OptionalOption<Color>("c", Colors));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public void Empty_elements_are_left_out_where_they_cannot_be_kept()
    {
        var reader = CallText.Reader("properties[l][]=1&properties[l][]=&properties[l][]=3&properties[c][]=&properties[c][]=red");

        Assert.Equal([1, 3], reader.List<int, IntegerValue<int>>("l"));
        Assert.Equal([1, null, 3], reader.OptionalList<int, IntegerValue<int>>("l"));
        Assert.Equal(["1", "", "3"], reader.Texts("l"));
        Assert.Equal([Color.Red], reader.Options<Color>("c", Colors));
        Assert.Equal([null, Color.Red], reader.OptionalOptions<Color>("c", Colors));
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public void Only_the_properties_of_the_call_are_its_properties()
    {
        var reader = CallText.Reader("a=1&properties[A]=2&properties[a.b]=3&auth[a]=4");

        Assert.Null(reader.OptionalText("a"));
        Assert.Equal("3", reader.Text("a.b"));
    }
}
