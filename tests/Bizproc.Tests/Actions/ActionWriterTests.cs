using System.Text;

namespace Bizproc.Tests.Actions;

public class ActionWriterTests
{
    [Fact]
    public void Pieces_stand_one_behind_the_other()
    {
        byte[] bytes = new byte[8];
        var writer = new ActionWriter(bytes);

        writer.Write("{\"a\":"u8);
        writer.Write(""u8);
        writer.Write("1,"u8);
        Assert.Equal(7, writer.Position);
        writer.Close();

        Assert.Equal(7, writer.Position);
        Assert.Equal("{\"a\":1}\0", Encoding.ASCII.GetString(bytes));
    }

    [Fact]
    public void A_piece_that_does_not_fit_is_refused_whole()
    {
        byte[] bytes = new byte[4];

        Assert.Throws<ArgumentException>(() =>
        {
            var writer = new ActionWriter(bytes);
            writer.Write("abc"u8);
            writer.Write("de"u8);
        });

        Assert.Equal("abc\0", Encoding.ASCII.GetString(bytes));
    }
}
