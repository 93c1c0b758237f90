using System.Text.Json.Nodes;
using Bizproc.AspNetCore.Tests.Support;

namespace Bizproc.AspNetCore.Tests.Incoming;

/// <summary>A value of every type of the portal, from a workflow over HTTP into a handler and back, on portals of every kind.</summary>
public sealed class EveryTypeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PortalEdition.Cloud, "26.0.0", PortalDateFormat.DayMonthYear, "01.05.2026", "01.05.2026 07:00:00")]
    [InlineData(PortalEdition.Box, "25.1100.0", PortalDateFormat.YearMonthDay, "2026-05-01", "2026-05-01 07:00:00")]
    [InlineData(PortalEdition.Cloud, "26.0.0", PortalDateFormat.MonthDayYear, "05/01/2026", "05/01/2026 07:00:00 am")]
    public async Task It_comes_back_as_it_was_given(PortalEdition edition, string version, PortalDateFormat format, string day, string moment)
    {
        await using var portal = await EmulatedPortal.StartAsync(Stop);
        portal.Settings = portal.Settings with { Edition = edition, Version = Version.Parse(version), DateFormat = format };
        await using var application = await TestApplication.StartAsync(portal, static builder => builder.AddHandler<Echo, EchoHandler>());
        await application.DeployAsync(portal);
        var values = new JsonObject
        {
            ["bool"] = "Y",
            ["int"] = 7,
            ["double"] = 1.5,
            ["string"] = "a&b=c \"d\" ä",
            ["text"] = "l1\nl2",
            ["date"] = day,
            ["datetime"] = moment,
            ["select"] = "dark",
            ["user"] = "user_5",
            ["file"] = new JsonArray(125, 126),
        };

        var run = await portal.RunAsync(new RunRequest("echo") { Values = values }, Stop);
        var kept = (await portal.WaitAsync(run.Id, Stop)).Values;

        foreach (string key in (string[])["bool", "int", "double", "string", "text", "select", "user"])
            Assert.Equal(values[key]!.ToString(), kept.GetProperty(key + "Out").GetString());
        Assert.Equal("""["125","126"]""", kept.GetProperty("fileOut").GetRawText());
        Assert.Equal($@"Bitrix\Bizproc\BaseType\Value\Date({day})", kept.GetProperty("dateOut").GetString());
        Assert.Equal($@"Bitrix\Bizproc\BaseType\Value\DateTime({moment})", kept.GetProperty("datetimeOut").GetString());
    }
}
