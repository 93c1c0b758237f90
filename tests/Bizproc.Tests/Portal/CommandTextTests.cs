using System.Text;

namespace Bizproc.Tests.Portal;

/// <summary>portal: 3.6</summary>
public sealed class CommandTextTests
{
    [Theory]
    [InlineData("""{"CODE":"a.b-c"}""", "CODE=a.b-c")]
    [InlineData("""{"CODE":"a","FIELDS":{"NAME":"","FILTER":""}}""", "CODE=a&FIELDS[NAME]=&FIELDS[FILTER]=")]
    [InlineData("""{"a":["x","y",["z"]],"b":{"c":{"d":"e"}}}""", "a[0]=x&a[1]=y&a[2][0]=z&b[c][d]=e")]
    [InlineData("""{"a":[{"b":"1"},{"b":"2"}],"c":"3"}""", "a[0][b]=1&a[1][b]=2&c=3")]
    [InlineData("""{"n":12,"d":-1.5e3}""", "n=12&d=-1.5e3")]
    [InlineData("""{"a":"x & y = 100 % #1 + Ä\\\"\n"}""", "a=x%20%26%20y%20%3D%20100%20%25%20%231%20%2B%20%C3%84%5C%22%0A")]
    [InlineData("""{"k":{"ä\u0022 ":"v"}}""", "k[%C3%A4%22%20]=v")]
    [InlineData("{}", "")]
    public void Json_becomes_form_text(string json, string expected)
    {
        using var text = new PooledBuffer(1);

        Assert.True(CommandFormWriter.CanSay(Encoding.UTF8.GetBytes(json)));
        CommandFormWriter.Write(text, Encoding.UTF8.GetBytes(json));

        Assert.Equal(expected, Encoding.UTF8.GetString(text.Written));
    }

    [Theory]
    [InlineData("""{"PROPERTIES":{}}""")]
    [InlineData("""{"a":[]}""")]
    [InlineData("""{"a":["x",{}]}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("""{"a":true}""")]
    [InlineData("""{"a":{"b":false}}""")]
    [InlineData("""{"a":{"b]c":"a key ends here"}}""")]
    [InlineData("""{"a":{"b\u005dc":"and here"}}""")]
    [InlineData("""{"a[b":"x"}""")]
    [InlineData("""{"a":{"":"x"}}""")]
    [InlineData("""{"a":{" ":"x"}}""")]
    [InlineData("""{"a":"$result[0]"}""")]
    [InlineData("""{"a":"costs $5, $error[x]"}""")]
    [InlineData("""{"a":"\u0024next[0]"}""")]
    public void What_form_text_cannot_say_is_known(string json) => Assert.False(CommandFormWriter.CanSay(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void What_only_looks_like_a_reference_is_none() => Assert.True(CommandFormWriter.CanSay("""{"a":"$results[0] costs $ and $result"}"""u8));

    [Fact]
    public void Writing_costs_no_more_than_its_buffers()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"CODE":"c","FIELDS":{"PROPERTIES":{"p":{"NAME":"long","OPTIONS":{"a":"A","b":"B"}}}}}""".Replace("long", new string('ä', 1000), StringComparison.Ordinal));
        using var text = new PooledBuffer(16 * 1024);
        CommandFormWriter.Write(text, json);
        text.Truncate(0);

        long before = GC.GetAllocatedBytesForCurrentThread();
        CommandFormWriter.Write(text, json);

        // The name's two small arrays and its buffer's object; nothing for what is written.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }
}
