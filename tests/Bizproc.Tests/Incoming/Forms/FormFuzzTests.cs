using System.Text;
using Bizproc.Tests.Support;

namespace Bizproc.Tests.Incoming.Forms;

/// <summary>No input throws, and every result can be read to its end.</summary>
public sealed class FormFuzzTests
{
    private const int Bodies = 20_000;

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        Random random = new(1);
        byte[] body = new byte[600];
        int refused = 0;
        for (int i = 0; i < Bodies; i++)
        {
            var part = body.AsSpan(0, random.Next(body.Length));
            random.NextBytes(part);
            refused += Read(part, new FormLimits { MaxFields = 1 + random.Next(8) }) ? 0 : 1;
        }

        Assert.InRange(refused, 1, Bodies - 1);
    }

    [Fact]
    public void Real_forms_with_mistakes_in_them_are_read_or_refused()
    {
        Random random = new(2);
        byte[][] forms = [.. RecordedCalls.Forms.Select(Encoding.UTF8.GetBytes)];
        int changed = 0;
        for (int i = 0; i < Bodies; i++)
        {
            byte[] form = Mutilate([.. forms[random.Next(forms.Length)]], random);
            Assert.True(Read(form, new FormLimits { MaxDepth = 1_000 }));
            changed += FormDump.Read(Encoding.Latin1.GetString(form)).Contains("\"properties\"", StringComparison.Ordinal) ? 0 : 1;
        }

        Assert.InRange(changed, 1, Bodies - 1);
    }

    private static byte[] Mutilate(byte[] form, Random random)
    {
        ReadOnlySpan<byte> pieces = "[]&=%+.\0 %5B%5D"u8;
        for (int i = random.Next(8); i >= 0; i--)
        {
            int at = random.Next(form.Length);
            int length = random.Next(Math.Min(16, form.Length - at));
            if (random.Next(2) == 0) form[at] = pieces[random.Next(pieces.Length)];
            else form.AsSpan(at, length).CopyTo(form.AsSpan(random.Next(form.Length - length)));
        }

        return form[..random.Next(form.Length)];
    }

    private static bool Read(ReadOnlySpan<byte> body, FormLimits limits)
    {
        if (FormReader.TryRead(body, limits, out var form) != FormFault.None) return false;

        int length = 0;
        Walk(FormValue.FromTree(form), ref length);
        Assert.InRange(length, 0, body.Length);
        return true;
    }

    private static void Walk(FormValue value, ref int length)
    {
        length += value.Text.Length;
        Assert.True(value.FindFirstText().Exists || !value.First.Exists);
        for (var each = value.First; each.Exists; each = each.Next) Walk(each, ref length);
    }
}
