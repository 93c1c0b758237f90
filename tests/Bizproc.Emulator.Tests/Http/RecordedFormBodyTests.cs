using System.Text;
using System.Text.Json;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Tests.Http;

/// <summary>The same bodies as PHP 8.3 itself reads them.</summary>
public sealed class RecordedFormBodyTests
{
    [Fact]
    public void Forms_are_read_as_php_read_them()
    {
        int count = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "conformance", "php-forms.jsonl")))
        {
            var recorded = JsonElement.Parse(line);
            string form = recorded.GetProperty("form").GetString()!;
            var parameters = new PhpArray();
            FormBodyParser.ReadInto(parameters, Encoding.UTF8.GetBytes(form), new ValueBudget());
            Assert.Equal((form, recorded.GetProperty("tree").GetString()), (form, Dump(parameters)));
            count++;
        }

        Assert.Equal(239, count);
    }

    private static string Dump(PhpValue value) =>
        value is PhpArray array ? $"{{{string.Join(',', array.Select(static item => $"\"{item.Key}\":{Dump(item.Value)}"))}}}" : $"\"{value.ToText()}\"";
}
