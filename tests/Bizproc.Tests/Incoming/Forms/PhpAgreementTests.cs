using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Forms;

/// <summary>portal: 2.2, 10.2</summary>
public sealed class PhpAgreementTests
{
    [Fact]
    public void Random_forms_are_read_as_php_reads_them()
    {
        Random random = new(20260501);
        for (int i = 0; i < 20_000; i++)
        {
            string body = i % 2 == 0 ? RandomForms.Next(random) : RandomForms.NextPlain(random);
            string expected = PhpForm.Read(body).ToString();
            string actual = FormDump.Read(body, new FormLimits { MaxDepth = 64 });
            Assert.True(expected == actual, $"{body}\n{expected}\n{actual}");
        }
    }

    [Fact]
    public void So_are_forms_with_very_many_names_of_which_some_are_replaced()
    {
        Random random = new(20260502);
        for (int i = 0; i < 200; i++)
        {
            string body = string.Join('&', Enumerable.Range(0, 1_500).Select(_ => Field(random)));
            if (i % 2 == 0) body = body.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
            Assert.Equal(PhpForm.Read(body).ToString(), FormDump.Read(body));
        }
    }

    private static string Field(Random random)
    {
        int number = random.Next(400);
        return random.Next(20) switch
        {
            0 => $"p{number % 8}=x",
            1 => "p[]=n",
            < 10 => $"p{number % 8}[k{number}]={number}",
            < 15 => $"p{number % 8}[k{number}][{number % 5}]={number}",
            _ => $"q[{number}][]={number}",
        };
    }
}
