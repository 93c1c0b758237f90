using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Forms;

/// <summary>portal: 2.2, 10.2</summary>
public sealed class FormReaderTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("&&&", "{}")]
    [InlineData("a", """{"a":""}""")]
    [InlineData("a=", """{"a":""}""")]
    [InlineData("a=1=2", """{"a":"1=2"}""")]
    [InlineData("a=x+y%20z%2B", """{"a":"x y z+"}""")]
    [InlineData("a=%zz%4%%41%4g%", """{"a":"%zz%4%A%4g%"}""")]
    [InlineData("a=%c3%A4%ff", "{\"a\":\"\u00C3\u00A4\u00FF\"}")]
    [InlineData("a=x%00y", "{\"a\":\"x\0y\"}")]
    public void Values_are_decoded(string form, string expected) => Assert.Equal(expected, FormDump.Read(form));

    [Theory]
    [InlineData("=1&[]=2&[a]=3&%00a=4&+=5", "{}")]
    [InlineData("a.b c[d.e f]=1", """{"a_b_c":{"d.e f":"1"}}""")]
    [InlineData("+a%00b[c]=1", """{"a":"1"}""")]
    [InlineData("a[b.c d=1", """{"a_b_c_d":"1"}""")]
    [InlineData("a[b][c=1", """{"a":{"b":"1"}}""")]
    [InlineData("a[b]c[d]=1", """{"a":{"b":"1"}}""")]
    [InlineData("a[b[c]=1", """{"a":{"b[c":"1"}}""")]
    public void Names_are_those_of_php(string form, string expected) => Assert.Equal(expected, FormDump.Read(form));

    [Theory]
    [InlineData("a=1&b=2&a=3", """{"a":"3","b":"2"}""")]
    [InlineData("a[]=1&a[ ]=2&a[%0B]=3", """{"a":{"0":"1","1":"2","2":"3"}}""")]
    [InlineData("a[7]=1&a[]=2&a[3]=3&a[]=4", """{"a":{"7":"1","8":"2","3":"3","9":"4"}}""")]
    [InlineData("a[]=1&a[0]=2", """{"a":{"0":"2"}}""")]
    [InlineData("a[01]=1&a[1]=2&a[]=3", """{"a":{"01":"1","1":"2","2":"3"}}""")]
    [InlineData("a=1&b=2&a[c]=3", """{"a":{"c":"3"},"b":"2"}""")]
    [InlineData("a[5]=1&a=2&a[]=3", """{"a":{"0":"3"}}""")]
    [InlineData("a[999999999]=1&a[]=2&a[]=3", """{"a":{"999999999":"1","1000000000":"2","1000000001":"3"}}""")]
    public void Lists_keep_their_order_and_their_holes(string form, string expected) => Assert.Equal(expected, FormDump.Read(form));

    [Fact]
    public void A_form_that_is_shown_shows_no_token()
    {
        FormReader.TryRead("auth[access_token]=secret"u8, new FormLimits(), out var form);

        Assert.Equal("a form of 2 names", form.ToString());
    }

    [Fact]
    public void Values_are_found_by_name()
    {
        FormReader.TryRead("a[b][]=x&a[b][]=y&a[B]=z&c=%ff"u8, new FormLimits(), out var form);
        var root = FormValue.FromTree(form);

        Assert.Equal("x", root["a"u8].FindFirstText().ToString());
        Assert.Equal("z", root["a"u8]["B"u8].ToString());
        Assert.Equal("y", root["a"u8].First.First.Next.ToString());
        Assert.Equal("\uFFFD", root["c"u8].ToString());
        Assert.True(root["a"u8]["b"u8].IsList);
        Assert.Equal("a", Encoding.UTF8.GetString(root.First.Name));
        Assert.Equal("", root["a"u8].ToString());
    }

    [Fact]
    public void Nothing_has_nothing_in_it()
    {
        FormReader.TryRead("a=1"u8, new FormLimits(), out var form);
        var nothing = FormValue.FromTree(form)["a"u8]["b"u8]["c"u8];

        Assert.False(nothing.Exists || nothing.IsList || nothing.First.Exists || nothing.Next.Exists || nothing.FindFirstText().Exists);
        Assert.Equal("", nothing.ToString() + Encoding.UTF8.GetString(nothing.Name));
    }
}
