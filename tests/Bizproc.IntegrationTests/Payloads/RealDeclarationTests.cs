using Bizproc.IntegrationTests.Payloads.Declarations;
using Bizproc.IntegrationTests.Stored;

namespace Bizproc.IntegrationTests.Payloads;

/// <summary>The declarations of <c>real-declarations.jsonl</c>, each as an equivalent class.</summary>
public sealed class RealDeclarationTests
{
    [Fact]
    public Task The_smart_invoice_of_the_tutorial_is_declared_alike() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("docs-create_smart_invoice"),
        "https://your-domain.example",
        CreateSmartInvoice.AddAsync,
        CreateSmartInvoice.UpdateAsync);

    [Fact]
    public Task The_test_robot_of_the_reference_is_declared_alike() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine(
            "docs-test_robot",
            new Mending("HANDLER", "https://your_domain/robot.php", "https://your-domain.example/robot.php", "Wrong handler URL")),
        "https://your-domain.example",
        SendMessage.AddAsync,
        SendMessage.UpdateAsync);

    [Fact]
    public Task The_setting_robot_of_the_tutorial_is_declared_alike() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("docs-setting-robot"),
        "https://your-domain.example",
        EmbeddedRule.AddAsync,
        EmbeddedRule.UpdateAsync);

    [Fact]
    public Task The_md5_action_of_the_reference_is_declared_alike() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("docs-md5_action"),
        "https://your.domain.example",
        Md5WithoutDescription.AddAsync,
        Md5WithoutDescription.UpdateAsync);

    [Fact]
    public Task PdfFromHtml_of_the_template_returns_a_value_and_so_must_wait() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("template-PdfFromHtml"),
        "https://app.example.com",
        TemplatePdf.AddAsync,
        TemplatePdf.UpdateAsync,
        new Difference("USE_SUBSCRIPTION", "\"N\"", "\"Y\""));

    [Fact]
    public Task CrmEntityTaskCalc_of_the_template_is_declared_alike() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("template-CrmEntityTaskCalc"),
        "https://app.example.com",
        TemplateTasks.AddAsync,
        TemplateTasks.UpdateAsync);

    [Fact]
    public Task The_example_robot_of_the_framework_is_declared_alike() => PayloadAssert.StoresTheSameAsync(
        Payload.OfLine("django-its_example_robot"),
        "https://app.example.com",
        NotifyUser.AddAsync,
        NotifyUser.UpdateAsync);

    [Fact]
    public void No_line_is_left_out() => Assert.Equal(7, ExampleFile.ReadLines().Count);
}
