using Bizproc.Emulator.Tests.Payloads.Declarations;
using Bizproc.Emulator.Tests.Stored;

namespace Bizproc.Emulator.Tests.Payloads;

/// <summary>The declarations of <c>real-declarations.jsonl</c>, each as the class that means the same.</summary>
public sealed class RealDeclarationTests
{
    [Fact]
    public Task Tutorial_create_smart_invoice() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("docs-create_smart_invoice"),
        "https://your-domain.example",
        CreateSmartInvoice.AddAsync,
        CreateSmartInvoice.UpdateAsync);

    [Fact]
    public Task Reference_test_robot() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine(
            "docs-test_robot",
            new Mending("HANDLER", "https://your_domain/robot.php", "https://your-domain.example/robot.php", "Wrong handler URL")),
        "https://your-domain.example",
        SendMessage.AddAsync,
        SendMessage.UpdateAsync);

    [Fact]
    public Task Tutorial_setting_robot() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("docs-setting-robot"),
        "https://your-domain.example",
        EmbeddedRule.AddAsync,
        EmbeddedRule.UpdateAsync);

    [Fact]
    public Task Reference_md5_action() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("docs-md5_action"),
        "https://your.domain.example",
        Md5WithoutDescription.AddAsync,
        Md5WithoutDescription.UpdateAsync);

    [Fact]
    public Task Template_PdfFromHtml_which_returns_a_value_and_so_must_wait() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("template-PdfFromHtml"),
        "https://app.example.com",
        TemplatePdf.AddAsync,
        TemplatePdf.UpdateAsync,
        new Difference("USE_SUBSCRIPTION", "\"N\"", "\"Y\""));

    [Fact]
    public Task Template_CrmEntityTaskCalc() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("template-CrmEntityTaskCalc"),
        "https://app.example.com",
        TemplateTasks.AddAsync,
        TemplateTasks.UpdateAsync);

    [Fact]
    public Task Framework_its_example_robot() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("django-its_example_robot"),
        "https://app.example.com",
        NotifyUser.AddAsync,
        NotifyUser.UpdateAsync);

    [Fact]
    public void No_line_is_left_out() => Assert.Equal(7, ExampleFile.ReadLines().Count);
}
