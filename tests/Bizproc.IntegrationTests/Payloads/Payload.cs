using System.Text.Json.Nodes;

namespace Bizproc.IntegrationTests.Payloads;

/// <summary>A published call, and the corrections that it needs before a portal accepts it.</summary>
internal sealed class Payload(string method, JsonNode parameters, params IReadOnlyList<Mending> mendings)
{
    public string Code => (string)parameters["CODE"]!;

    /// <summary><c>activity</c> or <c>robot</c>.</summary>
    public string Kind => method.Split('.')[1];

    public static Payload OfLine(string id, params IReadOnlyList<Mending> mendings)
    {
        var line = ExampleFile.ReadLine(id);
        return new Payload((string)line["method"]!, line["params"]!, mendings);
    }

    /// <summary>Sends it. Before each correction the portal must refuse it for exactly that mistake, and finally accept it.</summary>
    public async Task SendAsync(TestPortal portal)
    {
        var mended = parameters.DeepClone();
        foreach (var mending in mendings)
        {
            Assert.Equal(mending.Published, (string?)mended[mending.Member]);
            Assert.Equal(mending.Answer, await portal.CallAsync(method, mended.ToJsonString()));
            mended[mending.Member] = mending.Mended;
        }

        Assert.Equal("true", await portal.CallAsync(method, mended.ToJsonString()));
    }
}
