using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Http;

/// <summary>Counts the values of one request, because values of a few bytes each can take far more memory than the request.</summary>
internal sealed class ValueBudget
{
    private int _left = RequestLimits.Values;
    private int _referencedLeft = RequestLimits.Referenced;

    /// <exception cref="RequestTooLargeException">The request has more values than <see cref="RequestLimits.Values"/>.</exception>
    public void Spend()
    {
        if (--_left < 0) throw new RequestTooLargeException();
    }

    /// <summary>Counts a text that replaces a reference.</summary>
    /// <exception cref="RequestTooLargeException">The texts are longer than <see cref="RequestLimits.Referenced"/>.</exception>
    public void SpendReferenced(string text)
    {
        _referencedLeft -= text.Length;
        if (_referencedLeft < 0) throw new RequestTooLargeException();
    }

    /// <summary>Counts a value that replaces a reference, with all values in it.</summary>
    /// <param name="value">The value. It may contain the same list several times; each time counts, because the answer writes it each time.</param>
    /// <param name="depth">The depth at which the value is inserted.</param>
    /// <exception cref="RequestTooLargeException">The value exceeds one of the limits.</exception>
    public void SpendReferenced(PhpValue value, int depth = 0)
    {
        Spend();
        if (value is not PhpArray array)
        {
            SpendReferenced(value.ToText());
            return;
        }

        if (depth >= RequestLimits.JsonDepth) throw new RequestTooLargeException();

        foreach (var (key, inner) in array)
        {
            SpendReferenced(key);
            SpendReferenced(inner, depth + 1);
        }
    }
}
