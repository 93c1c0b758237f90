using System.Text.Json;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Forms;

/// <summary>The same bodies as PHP 8.3 itself reads them.</summary>
public sealed class RecordedFormTests
{
    public static TheoryData<string, string> Forms =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "php-forms.jsonl")).Select(static line => JsonElement.Parse(line)).Select(
            static form => new TheoryDataRow<string, string>(form.GetProperty("form").GetString()!, form.GetProperty("tree").GetString()!))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_is_read_as_php_read_it(string form, string tree) => Assert.Equal(tree, FormDump.Read(form));

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_oracle_of_the_random_forms_reads_it_so_too(string form, string tree) => Assert.Equal(tree, PhpForm.Read(form).ToString());
}
