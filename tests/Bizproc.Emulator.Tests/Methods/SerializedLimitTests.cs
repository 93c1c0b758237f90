using Bizproc.Protocol;

namespace Bizproc.Emulator.Tests.Methods;

/// <summary>portal: 4.1, 4.2 #15</summary>
public sealed class SerializedLimitTests
{
    [Theory]
    [InlineData(SerializedSize.Limit - 1, "true")]
    [InlineData(SerializedSize.Limit, "Activity save error!")]
    public async Task Properties_are_saved_up_to_the_last_byte(int size, string expected)
    {
        await using var test = await TestPortal.StartAsync();
        int around = """a:1:{s:1:"p";a:1:{s:4:"NAME";s:65000:"";}}""".Length;

        // Letters of two bytes each, so that counting letters would give another result.
        string name = new string('ä', (size - around) / 2) + new string('x', (size - around) % 2);

        Assert.Equal(expected, await test.AddAsync("c1", $$$"""
            "PROPERTIES":{"p":{"Name":"{{{name}}}"}}
            """));
    }
}
