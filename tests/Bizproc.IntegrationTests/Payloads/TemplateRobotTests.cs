using Bizproc.IntegrationTests.Stored;
using DocumentApp.Actions;

namespace Bizproc.IntegrationTests.Payloads;

/// <summary>The official template for automation rules, which makes handlers absolute and gives robots their names only at run time.</summary>
public sealed class TemplateRobotTests
{
    private const string PublicUrl = "https://app.example.com";

    [Fact]
    public Task PdfFromHtml_returns_a_value_and_so_must_wait() => PayloadAssert.StoresTheSameAsync(
        new Payload(
            "bizproc.robot.add",
            ExampleFile.Read("template_robots.json")[0]!,
            new Mending("HANDLER", "/api/activities/PdfFromHtml", PublicUrl + "/api/activities/PdfFromHtml", "Wrong handler URL"),
            new Mending("NAME", null, "PDF from HTML", "Empty activity NAME!"),
            new Mending("PLACEMENT_HANDLER", "/setting/PdfFromHtml", PublicUrl + "/setting/PdfFromHtml", "Wrong handler URL")),
        PublicUrl,
        PdfFromHtml.AddAsync,
        PdfFromHtml.UpdateAsync,
        new Difference("USE_SUBSCRIPTION", "\"N\"", "\"Y\""));

    [Fact]
    public Task CrmEntityTaskCalc_is_declared_alike() => PayloadAssert.StoresTheSameAsync(
        new Payload(
            "bizproc.robot.add",
            ExampleFile.Read("template_robots.json")[1]!,
            new Mending(
                "HANDLER", "/api/activities/CrmEntityTaskCalc", PublicUrl + "/api/activities/CrmEntityTaskCalc", "Wrong handler URL"),
            new Mending("NAME", null, "Sum up the tasks", "Empty activity NAME!")),
        PublicUrl,
        DocumentApp.Actions.CrmEntityTaskCalc.AddAsync,
        DocumentApp.Actions.CrmEntityTaskCalc.UpdateAsync);

    [Fact]
    public void No_robot_is_left_out() => Assert.Equal(2, ExampleFile.Read("template_robots.json").AsArray().Count);
}
