using System.Text;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Tests.Http;

/// <summary>portal: 2.2</summary>
public sealed class FormBodyTests
{
    [Theory]
    [InlineData("", "[]")]
    [InlineData("a=1", """{"a":"1"}""")]
    [InlineData("a", """{"a":""}""")]
    [InlineData("a=", """{"a":""}""")]
    [InlineData("=1&&&", "[]")]
    [InlineData("a=1&a=2", """{"a":"2"}""")]
    [InlineData("a=1=2", """{"a":"1=2"}""")]
    [InlineData("a=x+y%20z%2B%zz%", """{"a":"x y z+%zz%"}""")]
    [InlineData("a%5Bb%5D=%C3%A4", """{"a":{"b":"ä"}}""")]
    [InlineData("a.b c=1", """{"a_b_c":"1"}""")]
    [InlineData("+a=1", """{"a":"1"}""")]
    [InlineData("a%00b=1", """{"a":"1"}""")]
    [InlineData("P[a.b][N c]=x", """{"P":{"a.b":{"N c":"x"}}}""")]
    [InlineData("a[]=1&a[]=2", """{"a":["1","2"]}""")]
    [InlineData("a[5]=1&a[]=2", """{"a":{"5":"1","6":"2"}}""")]
    [InlineData("a[b][]=1&a[b][]=2&a[c]=3", """{"a":{"b":["1","2"],"c":"3"}}""")]
    [InlineData("a[ ]=1", """{"a":["1"]}""")]
    [InlineData("a=1&a[b]=2", """{"a":{"b":"2"}}""")]
    [InlineData("a[b]=1&a=2", """{"a":"2"}""")]
    [InlineData("a[b]c=1", """{"a":{"b":"1"}}""")]
    [InlineData("a[b=1", """{"a_b":"1"}""")]
    [InlineData("a[b][c=1", """{"a":{"b":"1"}}""")]
    [InlineData("[a]=1", "[]")]
    public void A_form_becomes_the_array_that_php_makes_of_it(string form, string expected) => Assert.Equal(expected, Read(form));

    [Fact]
    public void A_byte_that_is_no_utf8_becomes_the_replacement_character() => Assert.Equal("{\"a\":\"\uFFFD\"}", Read("a=%FF"));

    [Fact]
    public void A_field_with_more_brackets_than_php_reads_is_dropped()
    {
        string deepest = string.Concat(Enumerable.Repeat("[x]", RequestLimits.FormDepth));

        Assert.Equal("[]", Read($"a{deepest}[x]=1"));
        Assert.NotEqual("[]", Read($"a{deepest}=1"));
    }

    private static string Read(string form)
    {
        var parameters = new PhpArray();
        FormBodyParser.ReadInto(parameters, Encoding.UTF8.GetBytes(form), new ValueBudget());
        return PhpJsonWriter.Write(parameters);
    }
}
